/** A day from midnight to midnight as a bar, with stretches on it. */
import { useTranslation } from 'react-i18next'
import type { Stretch } from '../../../electron/contract/dayTimes.ts'
import styles from './DayBar.module.css'
import { piecesOf } from './stretch.rules.ts'

export interface DayBarProps {
  stretches: readonly (Stretch & {
    name: string
    /** Part of the bar's height, from 0 to 1. */
    height?: number
  })[]
  /** Height of the bar where no stretch is, from 0 to 1. */
  ground?: number
}

const HOURS = [0, 6, 12, 18, 24]

export const DayBar = ({ stretches, ground = 0 }: DayBarProps) => {
  const { t } = useTranslation('settings')
  const pieces = stretches.flatMap(({ name, height = 1, ...stretch }, index) =>
    piecesOf(stretch).map(piece => ({ ...piece, name, height, key: `${index} ${piece.start}` })),
  )
  return (
    <figure className={styles.day} aria-label={t('preview.day')}>
      <div className={styles.bar}>
        <span className={styles.ground} style={{ height: `${100 * ground}%` }} />
        {pieces.map(({ key, name, start, length, height }) => (
          <span
            key={key}
            className={styles.piece}
            title={name}
            style={{ left: `${start}%`, width: `${length}%` }}
          >
            <span className={styles.fill} style={{ height: `${100 * height}%` }} />
            <span className={styles.name}>{name}</span>
          </span>
        ))}
      </div>
      <div className={styles.hours} aria-hidden="true">
        {HOURS.map(hour => (
          <span key={hour}>{hour}:00</span>
        ))}
      </div>
    </figure>
  )
}
