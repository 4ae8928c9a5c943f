/** Pure rules of plays: what a play says of its show afterwards, where one goes on, and how long it is remembered. */
import type { Interrupted } from '../../contract/alertWords.ts'
import { type Mark, type Outcome, PLAY_FAULTS, type PlayFault } from '../../contract/plays.ts'
import { dayAfter, dayOf } from '../published/days.rules.ts'

/** So near to its beginning or its end nobody goes on in the middle; seconds. */
const MARGIN_SECONDS = 15
/** A screen that was away for longer begins anew with its board. */
const GOES_ON_MS = 10 * 60_000
const DAY_MS = 86_400_000
const WATCHED_DAYS = 90
/** Two years of proof, the one that runs included; days on which nothing played do not count. */
export const KEPT_DAYS = 760

export const isFault = (outcome: Outcome): outcome is PlayFault =>
  PLAY_FAULTS.some(fault => fault === outcome)

/** Null: nothing is wrong with the show. Somebody who went away says nothing about it. */
export const markAfter = (before: Mark | null, show: string, outcome: Outcome, at: string): Mark | null => {
  if (outcome === 'complete') return null
  return isFault(outcome) ? { show, reason: outcome, at, count: (before?.count ?? 0) + 1 } : before
}

/** The last that is known of a show's last play. */
export interface LastPlay extends Interrupted {
  outcome: Outcome | null
  /** When the page last spoke of it. */
  heard: string
}

const age = (heard: string, now: Date) => Math.abs(now.getTime() - Date.parse(heard))

/** In the middle of its show, which is `length` seconds long. */
const isInTheMiddle = ({ seconds }: Interrupted, length: number) =>
  seconds >= MARGIN_SECONDS && seconds <= length - MARGIN_SECONDS

export const isStopped = (last: LastPlay, length: number, now: Date): boolean =>
  (last.outcome === 'left' || last.outcome === 'cut') &&
  isInTheMiddle(last, length) &&
  age(last.heard, now) < DAY_MS

/** Whether the screen was torn out of this show: nobody ended it, and it is not long ago. */
export const goesOn = (last: LastPlay, now: Date): boolean =>
  (last.outcome === null || last.outcome === 'cut') && age(last.heard, now) < GOES_ON_MS

export const watchedSince = (now: Date) => dayAfter(dayOf(now), -WATCHED_DAYS)
