/** Which days and which place are in sight. */
import { useTranslation } from 'react-i18next'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { Select } from '../../components/Select.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { QuickChoices } from '../form/QuickChoices.tsx'
import styles from './Proof.module.css'
import { dayBefore, STRETCHES } from './proof.rules.ts'
import { usePlaceName } from './usePlaceName.ts'

/** A list needs a value also for no condition. */
const ALL = 'all'

export interface Shown {
  /** Days. */
  from: string
  until: string
  /** Identifier; empty: every place. */
  place: string
}

export interface ProofFilterProps {
  shown: Shown
  /** Identifiers of those that anything was counted at. */
  places: readonly string[]
  onChange: (patch: Partial<Shown>) => void
}

export const ProofFilter = ({ shown, places, onChange }: ProofFilterProps) => {
  const { t } = useTranslation('proof')
  const placeName = usePlaceName()
  const known = places.includes(shown.place) || shown.place === '' ? places : [...places, shown.place]
  return (
    <div className={styles.filter}>
      <Panel>
        <div className={styles.fields}>
          <DateTimeField
            of="day"
            label={t('from')}
            value={shown.from}
            onChange={from => onChange({ from })}
          />
          <DateTimeField
            of="day"
            label={t('until')}
            value={shown.until}
            onChange={until => onChange({ until })}
            {...(shown.until < shown.from && { error: t('wrongOrder') })}
          />
          <Select
            label={t('place')}
            value={shown.place === '' ? ALL : shown.place}
            onChange={value => onChange({ place: value === ALL ? '' : value })}
            options={[
              { value: ALL, label: t('everyPlace') },
              ...known.map(value => ({ value, label: placeName(value) })),
            ]}
          />
        </div>
        <QuickChoices label={t('quick')}>
          {STRETCHES.map(({ name, days }) => (
            <Action
              key={name}
              onPress={() => onChange({ from: dayBefore(new Date(), days), until: dayBefore(new Date(), 0) })}
            >
              {t(`stretch.${name}`)}
            </Action>
          ))}
        </QuickChoices>
      </Panel>
    </div>
  )
}
