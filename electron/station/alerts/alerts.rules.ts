/** Pure rules of alerts: which of them take over a screen, in which order, and what is said of those that are over. */
import {
  ALERT_LEVELS,
  type AlertState,
  type EndedAlert,
  type KeptAlert,
  type ScreenAlert,
} from '../../contract/alertWords.ts'

/** How long the screens say that an alert is over. */
const ENDED_MS = 3 * 60_000
/** Alerts that are over are kept so far back. */
export const MOST_KEPT = 500

/**
 * By the wall clock of this very moment, never by what it was before: a clock that had jumped ahead and comes back
 * brings an alert back that only seemed to be over.
 */
export const stateAt = ({ lifted, expires, from }: KeptAlert, now: string): AlertState => {
  if (lifted) return 'lifted'
  if (expires !== null && expires <= now) return 'expired'
  return from !== null && from > now ? 'waiting' : 'live'
}

export const isOver = (alert: KeptAlert, now: string) => ['lifted', 'expired'].includes(stateAt(alert, now))

const isFor = ({ places }: KeptAlert, here: readonly string[]) =>
  places.length === 0 || places.some(place => here.includes(place))

const shown = ({
  id,
  sequence,
  level,
  kind,
  drill,
  headline,
  area,
  instruction,
  issuer,
  raisedAt,
}: KeptAlert) => ({
  ...{ id, sequence, level, kind, drill, headline, area, instruction, issuer, raisedAt },
})

/** The gravest first, the newest first among equals. A drill steps back while a real alert stands. */
export const takingOver = (
  alerts: readonly KeptAlert[],
  now: string,
  here: readonly string[],
): ScreenAlert[] => {
  const live = alerts.filter(alert => stateAt(alert, now) === 'live' && isFor(alert, here))
  const real = live.filter(({ drill }) => !drill)
  return (real.length > 0 ? real : live)
    .toSorted(
      (a, b) => ALERT_LEVELS.indexOf(a.level) - ALERT_LEVELS.indexOf(b.level) || b.sequence - a.sequence,
    )
    .map(shown)
}

const endOf = (alert: KeptAlert, now: string): Pick<EndedAlert, 'how' | 'at'> | null => {
  if (alert.lifted) return { how: 'lifted', at: alert.lifted.at }
  return alert.expires !== null && alert.expires <= now ? { how: 'expired', at: alert.expires } : null
}

/** What was over lately, newest first; an alert that was never up here has no end to tell. */
export const endedLately = (
  alerts: readonly KeptAlert[],
  now: string,
  here: readonly string[],
): EndedAlert[] =>
  alerts
    .filter(alert => isFor(alert, here))
    .flatMap(alert => {
      const end = endOf(alert, now)
      if (!end || (alert.from !== null && alert.from >= end.at)) return []
      const since = Date.parse(now) - Date.parse(end.at)
      const { id, level, kind, drill, headline } = alert
      return since >= 0 && since < ENDED_MS ? [{ id, level, kind, drill, headline, ...end }] : []
    })
    .toSorted((a, b) => b.at.localeCompare(a.at))

/** Alerts with one more in front; those longest over give way, one that stands never does. */
export const withOneMore = (alerts: readonly KeptAlert[], added: KeptAlert, now: string): KeptAlert[] => {
  const kept = [added, ...alerts]
  const spare = kept.length - MOST_KEPT
  if (spare <= 0) return kept
  const over = kept.filter(alert => isOver(alert, now)).slice(-spare)
  return kept.filter(alert => !over.includes(alert))
}
