/** Which days and which place are in sight. */
import { useTranslation } from 'react-i18next'
import { Select } from '../../components/Select.tsx'
import { DaysFields, type Span } from '../form/DaysFields.tsx'
import { usePlaceName } from './usePlaceName.ts'

/** A list needs a value also for no condition. */
const ALL = 'all'

export interface Shown extends Span {
  /** Identifier; empty: every place. */
  place: string
}

export interface ProofFilterProps {
  shown: Shown
  /** Identifiers of those that anything was counted at. */
  places: readonly string[]
  onChange: (patch: Partial<Shown>) => void
}

export const ProofFilter = ({ shown: { place, ...span }, places, onChange }: ProofFilterProps) => {
  const { t } = useTranslation('proof')
  const placeName = usePlaceName()
  const known = places.includes(place) || place === '' ? places : [...places, place]
  return (
    <DaysFields {...span} onChange={onChange}>
      <Select
        label={t('place')}
        value={place === '' ? ALL : place}
        onChange={value => onChange({ place: value === ALL ? '' : value })}
        options={[
          { value: ALL, label: t('everyPlace') },
          ...known.map(value => ({ value, label: placeName(value) })),
        ]}
      />
    </DaysFields>
  )
}
