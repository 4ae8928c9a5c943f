/** Pure rules of taking an order: what each touch does to the picks, the sheet and the step. */
import type { Pick } from '../../../electron/contract/orders.ts'
import { choicesOf, dishOf, type Menu, onlyOne } from './menu.rules.ts'

/** Where and when a dish is wanted, while it is being chosen or changed. */
export interface Sheet {
  dish: string
  venue: string | null
  slot: string | null
}

type Step =
  | { at: 'choosing' }
  | { at: 'identifying'; id: string }
  | { at: 'sending'; id: string }
  | { at: 'refused'; id: string; why: Refused }
  | { at: 'thanked'; number: number; changed: boolean }

/** Why the station did not take an order. */
export interface Refused {
  code: string
  /** The worker has ordered before, and may put this order in the place of that one. */
  mayChange: boolean
  /** Until this screen takes another order. */
  waitSeconds: number
}

/** What is said in passing, because a touch or a card could not do what was meant. */
export type Word =
  | 'full'
  | 'category-cap'
  | 'finish-first'
  | 'confirm-first'
  | 'choose-first'
  | 'changed'
  | 'unreadable'
  | 'busy'
  | 'other-card'

export interface Order {
  picks: readonly Pick[]
  sheet: Sheet | null
  step: Step
  /** `turn` counts the sayings, so that the same word said twice is said again. */
  said: { word: Word; turn: number } | null
}

export type Action =
  | { type: 'touch'; dish: string }
  | { type: 'choose'; venue?: string; slot?: string }
  | { type: 'drop'; dish: string }
  | { type: 'close' }
  | { type: 'confirm'; id: string }
  | { type: 'send' }
  | { type: 'placed'; number: number; changed: boolean }
  | { type: 'refused'; why: Refused }
  | { type: 'back' }
  | { type: 'say'; word: Word }
  | { type: 'unsay' }

export const EMPTY_ORDER: Order = { picks: [], sheet: null, step: { at: 'choosing' }, said: null }

export const pickOf = (order: Order, dish: string): Pick | undefined =>
  order.picks.find(pick => pick.dish === dish)

const say = (order: Order, word: Word): Order => ({
  ...order,
  said: { word, turn: (order.said?.turn ?? 0) + 1 },
})

const withPick = (picks: readonly Pick[], pick: Pick): Pick[] =>
  picks.some(({ dish }) => dish === pick.dish)
    ? picks.map(known => (known.dish === pick.dish ? pick : known))
    : [...picks, pick]

/** What keeps one more dish from being picked; null when nothing does. */
const hindrance = (menu: Menu, order: Order, category: string): 'full' | 'category-cap' | null => {
  const { picksPerWorker, capPerCategory } = menu.settings
  if (order.picks.length >= picksPerWorker) return 'full'
  const alike = order.picks.filter(pick => dishOf(menu, pick.dish)?.category === category).length
  return capPerCategory !== null && alike >= capPerCategory ? 'category-cap' : null
}

/** A new pick is complete with its second choice and closes the sheet; a change of an old one leaves it open. */
const settle = (order: Order, sheet: Sheet): Order => {
  const { dish, venue, slot } = sheet
  if (venue === null || slot === null) return { ...order, sheet, said: null }
  const old = pickOf(order, dish) !== undefined
  return {
    ...order,
    picks: withPick(order.picks, { dish, venue, slot }),
    sheet: old ? sheet : null,
    said: null,
  }
}

const touch = (menu: Menu, order: Order, id: string): Order => {
  const dish = dishOf(menu, id)
  if (!dish) return order
  const old = pickOf(order, id)
  if (old) return { ...order, sheet: { ...old }, said: null }
  const word = hindrance(menu, order, dish.category)
  if (word) return say({ ...order, sheet: null }, word)
  const { venues, slots } = choicesOf(menu, dish)
  return settle(order, { dish: id, venue: onlyOne(venues), slot: onlyOne(slots) })
}

const chosen = (sheet: Sheet, { venue, slot }: { venue?: string; slot?: string }): Sheet => ({
  ...sheet,
  venue: venue ?? sheet.venue,
  slot: slot ?? sheet.slot,
})

const isHalfChosen = ({ sheet, picks }: Order) =>
  sheet !== null && !picks.some(({ dish }) => dish === sheet.dish)

const confirm = (order: Order, id: string): Order => {
  if (isHalfChosen(order)) return say(order, 'finish-first')
  if (order.picks.length === 0) return say(order, 'choose-first')
  return { ...order, sheet: null, step: { at: 'identifying', id }, said: null }
}

/** Refusals that the person answers where they were: at the menu, or by identifying once more. */
const refused = (order: Order, id: string, why: Refused): Order => {
  const { code } = why
  if (code === 'UNREADABLE') return say({ ...order, step: { at: 'identifying', id } }, 'unreadable')
  if (code === 'BAD_PICKS') return say({ ...EMPTY_ORDER, said: order.said }, 'changed')
  return { ...order, step: { at: 'refused', id, why }, said: null }
}

const choosing = (menu: Menu, order: Order, action: Action): Order => {
  switch (action.type) {
    case 'touch':
      return touch(menu, order, action.dish)
    case 'choose':
      return order.sheet ? settle(order, chosen(order.sheet, action)) : order
    case 'drop':
      return {
        ...order,
        picks: order.picks.filter(({ dish }) => dish !== action.dish),
        sheet: null,
        said: null,
      }
    case 'close':
      return { ...order, sheet: null }
    case 'confirm':
      return confirm(order, action.id)
    default:
      return order
  }
}

const sending = (order: Order, id: string, action: Action): Order => {
  if (action.type === 'placed') {
    const { number, changed } = action
    return { ...EMPTY_ORDER, step: { at: 'thanked', number, changed } }
  }
  return action.type === 'refused' ? refused(order, id, action.why) : order
}

const confirmed = (order: Order, id: string, action: Action): Order => {
  if (action.type === 'send') return { ...order, step: { at: 'sending', id }, said: null }
  return action.type === 'back' ? { ...order, step: { at: 'choosing' }, said: null } : order
}

/** Actions that do not belong to the step change nothing. */
export const orderOf =
  (menu: Menu) =>
  (order: Order, action: Action): Order => {
    if (action.type === 'say') return say(order, action.word)
    if (action.type === 'unsay') return { ...order, said: null }
    const { step } = order
    if (step.at === 'choosing') return choosing(menu, order, action)
    if (step.at === 'sending') return sending(order, step.id, action)
    return step.at === 'thanked' ? order : confirmed(order, step.id, action)
  }

type Meaning = 'already' | 'changeable' | 'unlisted' | 'pause' | 'closed' | 'retry' | 'unavailable'

/** What a refusal means for the person: sending once more may help, has been done before, or cannot help now. */
export const meaningOf = ({ code, mayChange }: Omit<Refused, 'waitSeconds'>): Meaning => {
  if (code === 'ALREADY_ORDERED') return mayChange ? 'changeable' : 'already'
  if (code === 'NOT_LISTED') return 'unlisted'
  if (code === 'PAUSE') return 'pause'
  if (code === 'ROUND_CLOSED') return 'closed'
  return code === 'ORDERING_CLOSED' || code === 'FORBIDDEN' ? 'unavailable' : 'retry'
}

/** Refusals after which there is no order to go on with. */
const FINAL: readonly Meaning[] = ['already', 'unlisted', 'closed']

/** Something is chosen and can still be ordered. @param isOpen whether the round takes orders */
export const isBegun = ({ picks, sheet, step }: Order, isOpen: boolean): boolean => {
  if (picks.length === 0 && sheet === null) return false
  if (step.at === 'refused') return isOpen && !FINAL.includes(meaningOf(step.why))
  return step.at === 'sending' || (isOpen && step.at !== 'thanked')
}
