/** A day from midnight to midnight as a bar; what it shows stands in words below it. */
import type { DayPlan } from '../../../electron/contract/programme.ts'
import styles from './DayLine.module.css'
import { type DayRow, placeOf } from './day.rules.ts'

export interface DayLineProps {
  plan: DayPlan
  rows: readonly DayRow[]
  nameOf: (block: string) => string
  /** The present moment; null: on another day. */
  now: string | null
}

/** Percent of the day that a name needs. */
const NAMED = 6

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24]

export const DayLine = ({ plan, rows, nameOf, now }: DayLineProps) => (
  <div className={styles.day} aria-hidden="true">
    <div className={styles.bar}>
      {rows.map(row => {
        const { left, width } = placeOf(row, plan)
        const name = row.block ? nameOf(row.block) : ''
        return (
          <span
            key={row.start}
            className={styles.piece}
            data-kind={row.kind}
            title={name}
            style={{ left: `${left}%`, width: `${width}%` }}
          >
            {width >= NAMED && <span className={styles.name}>{name}</span>}
            {row.yielding.length > 0 && <span className={styles.overlap} />}
          </span>
        )
      })}
      {now && (
        <span className={styles.now} style={{ left: `${placeOf({ start: now, end: now }, plan).left}%` }} />
      )}
    </div>
    <div className={styles.hours}>
      {HOURS.map(hour => (
        <span key={hour} style={{ left: `${(100 * hour) / 24}%` }}>
          {hour}
        </span>
      ))}
    </div>
  </div>
)
