/** Which items of a list are in sight, with how many there are of each. */
import { useTranslation } from 'react-i18next'
import type { ItemState } from '../../../electron/contract/common.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { countsOf, FILTERS, type Filter } from './published.rules.ts'

export interface FilterBarProps {
  items: readonly { state: ItemState }[]
  value: Filter
  onChange: (filter: Filter) => void
}

export const FilterBar = ({ items, value, onChange }: FilterBarProps) => {
  const { t } = useTranslation('console')
  const counts = countsOf(items)
  return (
    <ChoiceGroup
      label={t('published.filter')}
      labelHidden
      value={value}
      onChange={onChange}
      choices={FILTERS.map(filter => ({
        value: filter,
        label: `${t(`published.state.${filter}`)} ${counts[filter]}`,
      }))}
    />
  )
}
