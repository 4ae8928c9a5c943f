/** Pure rules of offering to take part: what can be offered to, and when the form is complete. */
import { graphemes } from '../../../electron/contract/common.ts'
import type { Dish } from '../../../electron/contract/round.ts'
import type { Results } from '../../../electron/contract/roundResults.ts'

export interface Joinable {
  round: string
  dish: Dish
}

/** What is being ordered now, or was ordered and is still to come; each activity once, of its newest round. */
export const joinableIn = (all: readonly Results[]): Joinable[] => {
  const items = offersIn(all)
  return items.filter((item, index) => items.findIndex(({ dish }) => dish.id === item.dish.id) === index)
}

const offersIn = (all: readonly Results[]): Joinable[] =>
  all.flatMap(({ round }) =>
    round.state === 'cancelled'
      ? []
      : round.dishes.filter(dish => isToCome(round, dish)).map(dish => ({ round: round.id, dish })),
  )

const isToCome = ({ progress }: Results['round'], dish: Dish): boolean => {
  const stage = progress.find(item => item.dish === dish.id)?.stage
  return dish.joinable && stage !== 'served' && stage !== 'declined'
}

export interface JoinValues {
  kind: 'join' | 'perform'
  name: string
  contact: string
  consent: boolean
}

export const NO_VALUES: JoinValues = { kind: 'join', name: '', contact: '', consent: false }

const NAME_LIMIT = 20
const CONTACT_LIMIT = 40

const fits = (text: string, limit: number) => text.trim() !== '' && graphemes(text.trim()) <= limit

export const isComplete = ({ name, contact, consent }: JoinValues): boolean =>
  consent && fits(name, NAME_LIMIT) && fits(contact, CONTACT_LIMIT)
