/** The places of the mine, each with a name; the one where this screen hangs cannot go. */
import { useTranslation } from 'react-i18next'
import type { Place } from '../../../../electron/contract/siteFields.ts'
import { SITE_LIMITS } from '../../../../electron/contract/siteRanges.ts'
import { PlusIcon } from '../../../components/icons/action.tsx'
import { TrashIcon } from '../../../components/icons/editing.tsx'
import { PlaceIcon } from '../../../components/icons/fact.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import type { Problems } from '../../form/problem.rules.ts'
import { useProblemText } from '../../form/useProblemText.ts'
import styles from './Rows.module.css'

interface PlaceRowProps {
  place: Place
  /** Counted from 1. */
  number: number
  isHere: boolean
  error: string | undefined
  onName: (name: string) => void
  onRemove: () => void
}

const PlaceRow = ({ place, number, isHere, error, onName, onRemove }: PlaceRowProps) => {
  const { t } = useTranslation('settings')
  return (
    <li className={styles.place}>
      <TextField
        label={t('place.name', { number })}
        labelHidden
        placeholder={t('hint.placeName')}
        value={place.name}
        onChange={onName}
        error={error}
      />
      {isHere ? (
        <span className={styles.here}>
          <PlaceIcon />
          {t('place.here')}
        </span>
      ) : (
        <Action
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('place.remove', { name: place.name })}
          onPress={onRemove}
        />
      )}
    </li>
  )
}

export interface PlaceListProps {
  places: readonly Place[]
  /** Identifier of the place of this screen. */
  here: string
  onChange: (places: Place[]) => void
  problems: Problems
}

export const PlaceList = ({ places, here, onChange, problems }: PlaceListProps) => {
  const { t } = useTranslation('settings')
  const problem = useProblemText(problems)
  // Never the number of a place that was: items may still be aimed at that one.
  const add = () => onChange([...places, { id: crypto.randomUUID(), name: '' }])
  return (
    <>
      <ul className={styles.places}>
        {places.map((place, index) => (
          <PlaceRow
            key={place.id}
            place={place}
            number={index + 1}
            isHere={place.id === here}
            error={problem(`places.${index}.name`, t('place.name', { number: index + 1 }))}
            onName={name =>
              onChange(places.map(other => (other.id === place.id ? { ...other, name } : other)))
            }
            onRemove={() => onChange(places.filter(({ id }) => id !== place.id))}
          />
        ))}
      </ul>
      {places.length < SITE_LIMITS.places && (
        <div>
          <Action icon={<PlusIcon />} onPress={add}>
            {t('place.add')}
          </Action>
        </div>
      )}
    </>
  )
}
