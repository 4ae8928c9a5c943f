/** Quiet hours: a row each, from when to when and how loud at most. */
import { useTranslation } from 'react-i18next'
import { SITE_LIMITS, SITE_RANGES } from '../../../../electron/contract/siteRanges.ts'
import type { QuietHours } from '../../../../electron/contract/sound.ts'
import { DateTimeField } from '../../../components/DateTimeField.tsx'
import { PlusIcon } from '../../../components/icons/action.tsx'
import { TrashIcon } from '../../../components/icons/editing.tsx'
import { NumberField } from '../../../components/NumberField.tsx'
import { Action } from '../../desk/density.tsx'
import type { Problems } from '../../form/problem.rules.ts'
import { useProblemText } from '../../form/useProblemText.ts'
import { stretchAfter } from '../stretch.rules.ts'
import styles from './Rows.module.css'

interface QuietRowProps {
  path: string
  /** Its labels stand above the first row for all of them. */
  isFirst: boolean
  hours: QuietHours
  onChange: (patch: Partial<QuietHours>) => void
  onRemove: () => void
  problems: Problems
}

const QuietRow = ({ path, isFirst, hours, onChange, onRemove, problems }: QuietRowProps) => {
  const { t } = useTranslation('settings')
  const problem = useProblemText(problems)
  const labels = { from: t('stretch.start'), to: t('stretch.end') }
  return (
    <li className={styles.row}>
      {(['from', 'to'] as const).map(name => (
        <DateTimeField
          key={name}
          of="time"
          labelHidden={!isFirst}
          label={labels[name]}
          value={hours[name]}
          onChange={value => onChange({ [name]: value })}
          error={problem(`${path}.${name}`, labels[name])}
        />
      ))}
      <NumberField
        label={t('stretch.volume')}
        labelHidden={!isFirst}
        value={hours.volume}
        onChange={volume => onChange({ volume })}
        minValue={SITE_RANGES.volume.min}
        maxValue={SITE_RANGES.volume.max}
        step={5}
        error={problem(`${path}.volume`, t('stretch.volume'))}
      />
      <div className={isFirst ? styles.remove : undefined}>
        <Action
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('stretch.quietRemove', { from: hours.from, to: hours.to })}
          onPress={onRemove}
        />
      </div>
    </li>
  )
}

export interface QuietHoursListProps {
  hours: readonly QuietHours[]
  usualVolume: number
  onChange: (hours: QuietHours[]) => void
  problems: Problems
}

const SOFT = 20

export const QuietHoursList = ({ hours, usualVolume, onChange, problems }: QuietHoursListProps) => {
  const { t } = useTranslation('settings')
  const add = () => {
    const stretch = stretchAfter(hours.at(-1), '22:00', hours.length === 0 ? 540 : 60)
    onChange([...hours, { ...stretch, volume: Math.min(SOFT, usualVolume) }])
  }
  return (
    <>
      {hours.length === 0 && <p className={styles.hint}>{t('stretch.none')}</p>}
      <ul className={styles.rows}>
        {hours.map((one, index) => (
          <QuietRow
            // Quiet hours have no name; their place is all that tells them apart.
            key={String(index)}
            path={`sound.quietHours.${index}`}
            isFirst={index === 0}
            hours={one}
            onChange={patch =>
              onChange(hours.map((other, at) => (at === index ? { ...other, ...patch } : other)))
            }
            onRemove={() => onChange(hours.filter((_, at) => at !== index))}
            problems={problems}
          />
        ))}
      </ul>
      {hours.length < SITE_LIMITS.quietHours && (
        <div>
          <Action icon={<PlusIcon />} onPress={add}>
            {t('stretch.quietAdd')}
          </Action>
        </div>
      )}
    </>
  )
}
