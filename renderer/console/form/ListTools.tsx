/** Above a list: search, the levels and writers to show, and the states with how many items are in each. */
import { useTranslation } from 'react-i18next'
import { LEVELS } from '../../../electron/contract/common.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { Select } from '../../components/Select.tsx'
import { ListSearch } from './ListSearch.tsx'
import styles from './ListTools.module.css'
import { countsOf, FILTERS, type PublishedItem, type Sieve, writersOf } from './published.rules.ts'

export interface ListToolsProps {
  items: readonly PublishedItem[]
  query: string
  onQuery: (query: string) => void
  sieve: Sieve
  onSieve: (patch: Partial<Sieve>) => void
}

const LevelChoice = ({ sieve, onSieve }: Pick<ListToolsProps, 'sieve' | 'onSieve'>) => {
  const { t } = useTranslation(['lists', 'console'])
  const every = { value: 'all' as const, label: t('everyLevel') }
  const levels = LEVELS.map(level => ({ value: level, label: t(`console:form.levels.${level}`) }))
  return (
    <Select
      label={t('level')}
      labelHidden
      value={sieve.level}
      onChange={level => onSieve({ level })}
      options={[every, ...levels]}
    />
  )
}

const WriterChoice = ({ items, sieve, onSieve }: Pick<ListToolsProps, 'items' | 'sieve' | 'onSieve'>) => {
  const { t } = useTranslation('lists')
  const writers = writersOf(items).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      label={t('writer')}
      labelHidden
      value={sieve.writer}
      onChange={writer => onSieve({ writer })}
      options={[{ value: 'all', label: t('everyWriter') }, ...writers]}
    />
  )
}

const StateChoice = ({ items, sieve, onSieve }: Pick<ListToolsProps, 'items' | 'sieve' | 'onSieve'>) => {
  const { t } = useTranslation('lists')
  const counts = countsOf(items)
  return (
    <ChoiceGroup
      label={t('filter')}
      labelHidden
      look="dense"
      value={sieve.state}
      onChange={state => onSieve({ state })}
      choices={FILTERS.map(filter => ({
        value: filter,
        label: `${t(`state.${filter}`)} ${counts[filter]}`,
        quiet: counts[filter] === 0,
      }))}
    />
  )
}

export const ListTools = ({ query, onQuery, ...rest }: ListToolsProps) => {
  const { t } = useTranslation('lists')
  return (
    <div className={styles.tools}>
      <div className={styles.fields}>
        <ListSearch value={query} onChange={onQuery} hint={t('searchHint')} />
        <LevelChoice {...rest} />
        <WriterChoice {...rest} />
      </div>
      <StateChoice {...rest} />
    </div>
  )
}
