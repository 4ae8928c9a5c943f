/** Pure rules of what the next menu might hold: what was ordered and not served, liked or wished for, what is new. */
import type { Activity } from '../../contract/activities.ts'
import type { Round } from '../../contract/round.ts'
import type { Suggestion } from '../../contract/roundResults.ts'
import { publishable } from './rounds.rules.ts'

export interface Past {
  /** Closed rounds, newest first. */
  rounds: readonly Round[]
  /** Orders of an item in a round; 0 where nobody ordered it. */
  ordersOf: (round: string, dish: string) => number
  ratingOf: (round: string, dish: string) => { average: number; ratings: number } | null
  /** What workers wished for and nobody has dealt with. */
  wishes: readonly string[]
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

const pairsOf = (text: string): string[] => {
  const signs = [...text]
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}

/** Whether two texts share two Chinese characters in a row: 周末看一场豫剧 speaks of 豫剧专场. */
const speaksOf = (text: string, title: string): boolean =>
  pairsOf(title).some(pair => /^\p{Script=Han}+$/u.test(pair) && text.includes(pair))

/** What many wanted and did not get comes first; then what was liked or wished for; what nobody wanted lately rests. */
const scored = (activity: Activity, past: Past): Scored => {
  const round = lastTime(activity, past)
  const rating = latestRating(activity, past)
  const wishes = past.wishes.filter(text => speaksOf(text, activity.title.zh)).length
  const orders = round ? past.ordersOf(round.id, activity.id) : 0
  const wanted = orders / activity.threshold
  const base = { activity: activity.id, orders: round ? publishable(orders) : null, rating, wishes }
  const wished: Scored = { suggestion: { ...base, because: 'wished' }, score: 1 + wanted + wishes / 10 }
  if (!round) return wishes > 0 ? wished : { suggestion: { ...base, because: 'new' }, score: 1 }
  if (stageIn(round, activity.id) !== 'served' && wanted >= 1)
    return { suggestion: { ...base, because: 'unserved' }, score: 3 + wanted }
  if (rating !== null && rating >= RATED_WELL)
    return { suggestion: { ...base, because: 'rated' }, score: rating / 2 + wanted }
  if (wanted >= 1) return { suggestion: { ...base, because: 'ordered' }, score: 1 + wanted }
  return wishes > 0 ? wished : { suggestion: { ...base, because: 'rested' }, score: wanted }
}

export const suggestionsFrom = (activities: readonly Activity[], past: Past): Suggestion[] =>
  activities
    .filter(({ retired }) => !retired)
    .map(activity => scored(activity, past))
    .toSorted((a, b) => b.score - a.score)
    .map(({ suggestion }) => suggestion)
