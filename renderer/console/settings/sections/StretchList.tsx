/** Named stretches of the day, as shifts and meals are: a row each, and all of them on a bar of 24 hours. */
import { useTranslation } from 'react-i18next'
import type { NamedStretch } from '../../../../electron/contract/siteFields.ts'
import { SITE_LIMITS } from '../../../../electron/contract/siteRanges.ts'
import { DateTimeField } from '../../../components/DateTimeField.tsx'
import { PlusIcon } from '../../../components/icons/action.tsx'
import { TrashIcon } from '../../../components/icons/editing.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import type { Problems } from '../../form/problem.rules.ts'
import { useProblemText } from '../../form/useProblemText.ts'
import { DayBar } from '../DayBar.tsx'
import { Part } from '../Section.tsx'
import { stretchAfter } from '../stretch.rules.ts'
import styles from './Rows.module.css'

const LISTS = {
  shifts: {
    add: 'stretch.shiftAdd',
    remove: 'stretch.shiftRemove',
    none: 'stretch.shiftsNone',
    minutes: 480,
  },
  meals: { add: 'stretch.mealAdd', remove: 'stretch.mealRemove', none: 'stretch.mealsNone', minutes: 90 },
} as const

export interface StretchListProps {
  list: keyof typeof LISTS
  stretches: readonly NamedStretch[]
  onChange: (stretches: NamedStretch[]) => void
  problems: Problems
}

interface StretchRowProps {
  path: string
  /** Its labels stand above the first row for all of them. */
  isFirst: boolean
  stretch: NamedStretch
  removeLabel: string
  onChange: (patch: Partial<NamedStretch>) => void
  onRemove: () => void
  problems: Problems
}

const StretchRow = ({
  path,
  isFirst,
  stretch,
  removeLabel,
  onChange,
  onRemove,
  problems,
}: StretchRowProps) => {
  const { t } = useTranslation('settings')
  const problem = useProblemText(problems)
  const time = (name: 'start' | 'end') => (
    <DateTimeField
      of="time"
      labelHidden={!isFirst}
      label={t(`stretch.${name}`)}
      value={stretch[name]}
      onChange={value => onChange({ [name]: value })}
      error={problem(`${path}.${name}`, t(`stretch.${name}`))}
    />
  )
  return (
    <li className={styles.row}>
      <TextField
        label={t('stretch.name')}
        labelHidden={!isFirst}
        value={stretch.name}
        onChange={name => onChange({ name })}
        error={problem(`${path}.name`, t('stretch.name'))}
      />
      {time('start')}
      {time('end')}
      <div className={isFirst ? styles.remove : undefined}>
        <Action tone="alarm" icon={<TrashIcon />} aria-label={removeLabel} onPress={onRemove} />
      </div>
    </li>
  )
}

const bar = (stretches: readonly NamedStretch[]) =>
  stretches.map(({ name, start, end }) => ({ name, from: start, to: end }))

export const StretchList = ({ list, stretches, onChange, problems }: StretchListProps) => {
  const { t } = useTranslation('settings')
  const { add, remove, none, minutes } = LISTS[list]
  const addOne = () => {
    const { from, to } = stretchAfter(bar(stretches).at(-1), '08:00', minutes)
    onChange([...stretches, { name: '', start: from, end: to }])
  }
  return (
    <Part title={t(`field.${list}`)}>
      {stretches.length === 0 ? (
        <p className={styles.hint}>{t(none)}</p>
      ) : (
        <DayBar stretches={bar(stretches)} />
      )}
      <ul className={styles.rows}>
        {stretches.map((stretch, index) => (
          <StretchRow
            // A stretch has no name of its own until staff give one; its place is all that tells it apart.
            key={String(index)}
            path={`${list}.${index}`}
            isFirst={index === 0}
            stretch={stretch}
            removeLabel={t(remove, { name: stretch.name })}
            onChange={patch =>
              onChange(stretches.map((other, at) => (at === index ? { ...other, ...patch } : other)))
            }
            onRemove={() => onChange(stretches.filter((_, at) => at !== index))}
            problems={problems}
          />
        ))}
      </ul>
      {stretches.length > 0 && <p className={styles.hint}>{t('stretch.overMidnight')}</p>}
      {stretches.length < SITE_LIMITS[list] && (
        <div>
          <Action icon={<PlusIcon />} onPress={addOne}>
            {t(add)}
          </Action>
        </div>
      )}
    </Part>
  )
}
