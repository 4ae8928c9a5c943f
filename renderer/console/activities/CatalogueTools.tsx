/** Above the catalogue: search, category, and whether an activity is offered or retired. */
import { useTranslation } from 'react-i18next'
import type { Activity, Category } from '../../../electron/contract/activities.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { Select } from '../../components/Select.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { ListSearch } from '../form/ListSearch.tsx'
import styles from './Activities.module.css'
import { type CatalogueSieve, countsOf, USES } from './catalogue.rules.ts'

export interface CatalogueToolsProps {
  categories: readonly Category[]
  activities: readonly Activity[]
  query: string
  onQuery: (query: string) => void
  sieve: CatalogueSieve
  onSieve: (patch: Partial<CatalogueSieve>) => void
}

export const CatalogueTools = ({ categories, activities, ...rest }: CatalogueToolsProps) => {
  const { t } = useTranslation(['lists', 'console'])
  const { words } = useLanguage()
  const counts = countsOf(activities)
  return (
    <div className={styles.tools}>
      <div className={styles.fields}>
        <ListSearch value={rest.query} onChange={rest.onQuery} hint={t('searchActivities')} />
        <Select
          label={t('console:activities.category')}
          labelHidden
          value={rest.sieve.category}
          onChange={category => rest.onSieve({ category })}
          options={[
            { value: 'all', label: t('everyCategory') },
            ...categories.map(({ id, name }) => ({ value: id, label: words(name) })),
          ]}
        />
      </div>
      <ChoiceGroup
        label={t('filter')}
        labelHidden
        look="dense"
        value={rest.sieve.use}
        onChange={use => rest.onSieve({ use })}
        choices={USES.map(use => ({
          value: use,
          label: `${t(`use.${use}`)} ${counts[use]}`,
          quiet: counts[use] === 0,
        }))}
      />
    </div>
  )
}
