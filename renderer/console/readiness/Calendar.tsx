/** The mornings of thirteen weeks: each with its verdict, and the way to its certificate. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadinessDay } from '../../../electron/contract/readiness.ts'
import { CheckIcon, MinusIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './Calendar.module.css'
import { type Cell, calendarOf } from './readiness.rules.ts'

const SIGNS: Record<Cell['state'], ReactNode> = {
  ready: <CheckIcon />,
  attention: <WarningIcon />,
  missing: <WarningIcon />,
  none: <MinusIcon />,
  ahead: null,
}

const noon = (day: string) => new Date(`${day}T12:00`)

interface DayProps {
  cell: Cell
  shown: boolean
  onChoose: (id: string) => void
}

const Day = ({ cell: { day, state, id, first }, shown, onChoose }: DayProps) => {
  const { t } = useTranslation('readiness')
  const { language } = useLanguage()
  const date = noon(day)
  const short = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric' })
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(date)
  const face = (
    <>
      <span className={styles.date}>{first ? short.format(date) : date.getDate()}</span>
      {SIGNS[state]}
    </>
  )
  if (state === 'ahead') return <span className={`${styles.day} ${styles.ahead}`} aria-hidden="true" />
  const label = t('dayLabel', { day: words, state: t(`day.${state}`) })
  if (id === null)
    return (
      <span className={`${styles.day} ${styles.none}`} role="img" aria-label={label}>
        {face}
      </span>
    )
  return (
    <button
      type="button"
      className={`${styles.day} ${styles[state]}`}
      aria-label={label}
      aria-pressed={shown}
      onClick={() => onChoose(id)}
    >
      {face}
    </button>
  )
}

const KEYS = ['ready', 'attention', 'missing', 'none'] as const

const Legend = () => {
  const { t } = useTranslation('readiness')
  return (
    <ul className={styles.legend}>
      {KEYS.map(state => (
        <li key={state}>
          <span className={`${styles.key} ${styles[state]}`}>{SIGNS[state]}</span>
          {t(`day.${state}`)}
        </li>
      ))}
    </ul>
  )
}

export interface CalendarProps {
  days: readonly ReadinessDay[]
  /** Identifier of the certificate that is in sight. */
  shown: string | null
  onChoose: (id: string) => void
}

export const Calendar = ({ days, shown, onChoose }: CalendarProps) => {
  const { t } = useTranslation('readiness')
  const { language } = useLanguage()
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short' })
  return (
    <>
      <table className={styles.calendar} aria-label={t('history')}>
        <tbody>
          {calendarOf(days, new Date()).map(([first, ...others]) => {
            if (!first) return null
            const name = weekday.format(noon(first.day))
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                {[first, ...others].map(cell => (
                  <td key={cell.day}>
                    <Day cell={cell} shown={cell.id !== null && cell.id === shown} onChoose={onChoose} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      <Legend />
    </>
  )
}
