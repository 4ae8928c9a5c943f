/** Pure rules of what the next menu might hold: what was ordered and not served, what was liked, what is new. */
import type { Activity } from '../../contract/activities.ts'
import type { Round, Suggestion } from '../../contract/rounds.ts'
import { publishable } from './rounds.rules.ts'

export interface Past {
  /** Closed rounds, newest first. */
  rounds: readonly Round[]
  /** Orders of an item in a round; 0 where nobody ordered it. */
  ordersOf: (round: string, dish: string) => number
  ratingOf: (round: string, dish: string) => { average: number; ratings: number } | null
}

const RATED_WELL = 4

/** The last closed round where the activity was on the menu. */
const lastTime = (activity: Activity, { rounds }: Past) =>
  rounds.find(({ dishes }) => dishes.some(({ id }) => id === activity.id))

const latestRating = (activity: Activity, { rounds, ratingOf }: Past) => {
  for (const { id } of rounds) {
    const rating = ratingOf(id, activity.id)
    if (rating) return rating.average
  }
  return null
}

const stageIn = (round: Round, dish: string) => round.progress.find(progress => progress.dish === dish)?.stage

interface Scored {
  suggestion: Suggestion
  score: number
}

/** What many wanted and did not get comes first; then what was liked; what nobody wanted lately rests. */
const scored = (activity: Activity, past: Past): Scored => {
  const round = lastTime(activity, past)
  const rating = latestRating(activity, past)
  if (!round) return { suggestion: { activity: activity.id, orders: null, rating, because: 'new' }, score: 1 }
  const orders = past.ordersOf(round.id, activity.id)
  const wanted = orders / activity.threshold
  const base = { activity: activity.id, orders: publishable(orders), rating }
  if (stageIn(round, activity.id) !== 'served' && wanted >= 1)
    return { suggestion: { ...base, because: 'unserved' }, score: 3 + wanted }
  if (rating !== null && rating >= RATED_WELL)
    return { suggestion: { ...base, because: 'rated' }, score: rating / 2 + wanted }
  if (wanted >= 1) return { suggestion: { ...base, because: 'ordered' }, score: 1 + wanted }
  return { suggestion: { ...base, because: 'rested' }, score: wanted }
}

export const suggestionsFrom = (activities: readonly Activity[], past: Past): Suggestion[] =>
  activities
    .filter(({ retired }) => !retired)
    .map(activity => scored(activity, past))
    .toSorted((a, b) => b.score - a.score)
    .map(({ suggestion }) => suggestion)
