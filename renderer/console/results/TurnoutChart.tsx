/** How many had ordered as the round went on, as a line under which nobody can be told apart. */
import { useTranslation } from 'react-i18next'
import type { Round } from '../../../electron/contract/round.ts'
import type { RoundReport } from '../../../electron/contract/roundResults.ts'
import { useMoment } from '../form/useMoment.ts'
import { type Curve, turnoutCurve } from './results.rules.ts'
import styles from './TurnoutChart.module.css'

/** A worker counts from the end of the hour on, so the line rises in steps. */
const pathOf = ({ points: [first, ...rest] }: Curve) =>
  first ? `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join('')}` : ''

const Drawing = ({ curve }: { curve: Curve }) => (
  <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
    {[0, 50, 100].map(y => (
      <line className={styles.grid} key={y} x1="0" x2="100" y1={y} y2={y} />
    ))}
    <path className={styles.area} d={`${pathOf(curve)}V100H0Z`} />
    <path className={styles.line} d={pathOf(curve)} />
  </svg>
)

export interface TurnoutChartProps {
  round: Round
  turnout: RoundReport['turnoutOverTime']
}

export const TurnoutChart = ({ round, turnout }: TurnoutChartProps) => {
  const { t } = useTranslation('report')
  const { moment } = useMoment()
  const curve = turnoutCurve(round, turnout)
  const last = turnout.at(-1)
  if (!curve || !last || !round.openedAt) return <p className={styles.nothing}>{t('overTimeFew')}</p>
  const from = moment(round.openedAt)
  const until = moment(round.closesAt)
  return (
    <figure
      className={styles.chart}
      role="img"
      aria-label={t('overTimeWords', { from, until, count: last.workers })}
    >
      <div className={styles.workers}>
        <span>{curve.top}</span>
        <span>{curve.top / 2}</span>
        <span>0</span>
      </div>
      <Drawing curve={curve} />
      <div className={styles.moments}>
        <span>{from}</span>
        <span>{until}</span>
      </div>
    </figure>
  )
}
