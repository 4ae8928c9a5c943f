/** When and where an item is staged and, once it was, its recording. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { station } from '../../client/station.ts'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { Select } from '../../components/Select.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { ProgressRowProps } from './ProgressRow.tsx'
import styles from './Rounds.module.css'
import type { ProgressValues } from './round.rules.ts'

interface ProgressPlanProps extends ProgressRowProps {
  values: ProgressValues
  onChange: (patch: Partial<ProgressValues>) => void
}

/** Ids have letters, so no venue and no show is called this. */
const NONE = '-'

const Recording = ({ values, onChange }: Pick<ProgressPlanProps, 'values' | 'onChange'>) => {
  const { t } = useTranslation('cycle')
  const shows = useQuery(station.shows.list.queryOptions()).data ?? []
  return (
    <Select
      label={t('plan.show')}
      value={values.show ?? NONE}
      onChange={show => onChange({ show: show === NONE ? null : show })}
      options={[
        { value: NONE, label: t('plan.noShow') },
        ...shows.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  )
}

export const ProgressPlan = ({ round, dish, values, onChange }: ProgressPlanProps) => {
  const { t } = useTranslation('cycle')
  const { words } = useLanguage()
  const venues = round.venues.filter(({ id }) => dish.venues.includes(id))
  return (
    <div className={styles.plan}>
      <DateTimeField
        of="moment"
        label={t('plan.when')}
        value={values.when}
        onChange={when => onChange({ when })}
      />
      <Select
        label={t('plan.venue')}
        value={values.venue ?? NONE}
        onChange={venue => onChange({ venue: venue === NONE ? null : venue })}
        options={[
          { value: NONE, label: t('plan.noVenue') },
          ...venues.map(({ id, name }) => ({ value: id, label: words(name) })),
        ]}
      />
      {values.stage === 'served' && <Recording values={values} onChange={onChange} />}
    </div>
  )
}
