/** Pure rules of rating: which step is up, and what the answer of the station means in it. */
import type { Rateable } from '../../../electron/contract/ratings.ts'

export type Which = Pick<Rateable, 'round' | 'dish'>

export type Step =
  | { at: 'choosing' }
  | { at: 'stars'; of: Which }
  | { at: 'identifying'; of: Which; stars: number; id: string; word: 'unreadable' | 'failed' | null }
  | { at: 'sending'; of: Which; stars: number; id: string }
  | { at: 'done'; how: 'thanked' | 'already' | 'closed' }

export type Action =
  | { type: 'choose'; of: Which }
  | { type: 'rate'; stars: number; id: string }
  | { type: 'send' }
  | { type: 'rated' }
  | { type: 'refused'; code: string }
  | { type: 'back' }

const refused = (step: Extract<Step, { at: 'sending' }>, code: string): Step => {
  if (code === 'ALREADY_RATED') return { at: 'done', how: 'already' }
  if (code === 'RATING_CLOSED') return { at: 'done', how: 'closed' }
  return { ...step, at: 'identifying', word: code === 'UNREADABLE' ? 'unreadable' : 'failed' }
}

const back = (step: Step): Step =>
  step.at === 'identifying' ? { at: 'stars', of: step.of } : { at: 'choosing' }

/** Actions that do not belong to the step change nothing. */
export const rating = (step: Step, action: Action): Step => {
  if (action.type === 'back') return step.at === 'sending' ? step : back(step)
  if (action.type === 'choose') return step.at === 'choosing' ? { at: 'stars', of: action.of } : step
  if (action.type === 'rate' && step.at === 'stars')
    return { at: 'identifying', of: step.of, stars: action.stars, id: action.id, word: null }
  if (action.type === 'send' && step.at === 'identifying')
    return { at: 'sending', of: step.of, stars: step.stars, id: step.id }
  if (step.at !== 'sending') return step
  if (action.type === 'rated') return { at: 'done', how: 'thanked' }
  return action.type === 'refused' ? refused(step, action.code) : step
}
