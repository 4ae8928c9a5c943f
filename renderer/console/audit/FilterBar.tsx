/** Which entries are in sight: text, person, area, act and days. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTS, AUDITED_ROOMS, type AuditEntry } from '../../../electron/contract/audit.ts'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { Select } from '../../components/Select.tsx'
import { Action } from '../desk/density.tsx'
import styles from './FilterBar.module.css'
import { FilterText } from './FilterText.tsx'
import { conditionsOf, isBackwards, type LogQuery } from './query.rules.ts'
import { useEntryWords } from './useEntryWords.ts'

/** A list needs a value also for no condition. */
const ALL = 'all'

type People = readonly NonNullable<AuditEntry['by']>[]

export interface FilterBarProps {
  query: LogQuery
  people: People
  onChange: (some: Partial<LogQuery>) => void
}

interface OneOfProps {
  label: string
  all: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

const OneOf = ({ label, all, value, options, onChange }: OneOfProps) => (
  <Select
    label={label}
    value={value === '' ? ALL : value}
    onChange={chosen => onChange(chosen === ALL ? '' : chosen)}
    options={[{ value: ALL, label: all }, ...options]}
  />
)

const Days = ({ query, onChange }: Pick<FilterBarProps, 'query' | 'onChange'>) => {
  const { t } = useTranslation('audit')
  return (
    <>
      <DateTimeField
        of="day"
        label={t('filter.from')}
        value={query.from}
        onChange={from => onChange({ from })}
      />
      <DateTimeField
        of="day"
        label={t('filter.until')}
        value={query.until}
        onChange={until => onChange({ until })}
        {...(isBackwards(query) && { error: t('filter.wrongOrder') })}
      />
    </>
  )
}

const Choices = ({ query, people, onChange }: FilterBarProps) => {
  const { t } = useTranslation('audit')
  const { act, room } = useEntryWords()
  const isKnown = query.by === '' || people.some(({ id }) => id === query.by)
  const everybody = isKnown ? people : [...people, { id: query.by, name: query.by }]
  return (
    <>
      <OneOf
        label={t('filter.by')}
        all={t('filter.everybody')}
        value={query.by}
        options={everybody.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={by => onChange({ by })}
      />
      <OneOf
        label={t('filter.room')}
        all={t('filter.everyRoom')}
        value={query.room}
        options={AUDITED_ROOMS.map(value => ({ value, label: room(value) }))}
        onChange={chosen => onChange({ room: chosen })}
      />
      <OneOf
        label={t('filter.act')}
        all={t('filter.everyAct')}
        value={query.act}
        options={ACTS.map(value => ({ value, label: act(value) }))}
        onChange={chosen => onChange({ act: chosen })}
      />
    </>
  )
}

export const FilterBar = ({ query, people, onChange }: FilterBarProps) => {
  const { t } = useTranslation('audit')
  const conditions = conditionsOf(query)
  const [open, setOpen] = useState(false)
  return (
    <search className={styles.bar} aria-label={t('filter.label')} data-open={open}>
      <FilterText value={query.text} onChange={text => onChange({ text })} />
      <div className={styles.toggle}>
        <Action aria-expanded={open} onPress={() => setOpen(!open)}>
          {t('filter.show')}
          {conditions > 0 && ` · ${conditions}`}
        </Action>
      </div>
      <div className={styles.more}>
        <Choices query={query} people={people} onChange={onChange} />
        <Days query={query} onChange={onChange} />
      </div>
    </search>
  )
}
