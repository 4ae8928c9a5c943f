/** Tests of what each touch does to an order. */
import { expect, test } from 'vitest'
import {
  type Action,
  EMPTY_ORDER,
  isBegun,
  meaningOf,
  orderOf,
} from '../../../renderer/screen/order/order.rules.ts'
import { aDish, aMenu } from './menu.ts'

const DISHES = [
  aDish('go'),
  aDish('chess'),
  aDish('cards'),
  aDish('darts', { category: 'sport' }),
  aDish('tug', { category: 'sport', venues: ['club'], slots: ['weekend'] }),
  aDish('hoops', { category: 'sport', venues: ['club'] }),
]
const after = (actions: readonly Action[], settings = {}) =>
  actions.reduce(orderOf(aMenu(DISHES, settings)), EMPTY_ORDER)

const picking = (dish: string): Action[] => [
  { type: 'touch', dish },
  { type: 'choose', venue: 'canteen' },
  { type: 'choose', slot: 'weekend' },
]
const refused = (code: string, mayChange = false): Action => ({
  type: 'refused',
  why: { code, mayChange, waitSeconds: 0 },
})

const sent: Action[] = [...picking('go'), { type: 'confirm', id: 'order-1' }, { type: 'send' }]

test('the second of two choices completes the pick and closes the sheet, in either order', () => {
  const slotFirst: Action[] = [
    { type: 'touch', dish: 'go' },
    { type: 'choose', slot: 'weekend' },
    { type: 'choose', venue: 'canteen' },
  ]
  for (const actions of [picking('go'), slotFirst]) {
    const order = after(actions)
    expect(order.picks).toEqual([{ dish: 'go', venue: 'canteen', slot: 'weekend' }])
    expect(order.sheet).toBeNull()
  }
})

test('the only venue is chosen already, so that one touch fewer is needed', () => {
  const order = after([
    { type: 'touch', dish: 'hoops' },
    { type: 'choose', slot: 'morning' },
  ])
  expect(order.picks).toEqual([{ dish: 'hoops', venue: 'club', slot: 'morning' }])
})

test('a dish without any choice is picked by its touch alone', () => {
  const order = after([{ type: 'touch', dish: 'tug' }])
  expect(order.picks).toEqual([{ dish: 'tug', venue: 'club', slot: 'weekend' }])
  expect(order.sheet).toBeNull()
})

test('touching a picked dish opens it as it is; a change counts at once and leaves the sheet open', () => {
  const order = after([...picking('go'), { type: 'touch', dish: 'go' }, { type: 'choose', venue: 'club' }])
  expect(order.picks).toEqual([{ dish: 'go', venue: 'club', slot: 'weekend' }])
  expect(order.sheet).toEqual({ dish: 'go', venue: 'club', slot: 'weekend' })
})

test('a pick can be taken out again', () => {
  const order = after([...picking('go'), ...picking('chess'), { type: 'drop', dish: 'go' }])
  expect(order.picks.map(({ dish }) => dish)).toEqual(['chess'])
})

test('one more than the round allows is declined with a word, changing an old one is not', () => {
  const full = [...picking('go'), ...picking('chess')]
  const declined = after([...full, { type: 'touch', dish: 'cards' }], { picksPerWorker: 2 })
  expect(declined.said?.word).toBe('full')
  expect(declined.sheet).toBeNull()
  const changed = after([...full, { type: 'touch', dish: 'go' }], { picksPerWorker: 2 })
  expect(changed.sheet?.dish).toBe('go')
})

test('the cap of a category holds for it alone', () => {
  const settings = { capPerCategory: 1 }
  expect(after([...picking('go'), { type: 'touch', dish: 'chess' }], settings).said?.word).toBe(
    'category-cap',
  )
  expect(after([...picking('go'), ...picking('darts')], settings).picks).toHaveLength(2)
})

test('the same word is said again when it is meant again', () => {
  const over: Action = { type: 'touch', dish: 'cards' }
  const once = after([...picking('go'), over], { picksPerWorker: 1 })
  const twice = after([...picking('go'), over, over], { picksPerWorker: 1 })
  expect(twice.said?.turn).not.toBe(once.said?.turn)
})

test('an empty or a half-chosen order cannot be confirmed, and nothing is lost by trying', () => {
  expect(after([{ type: 'confirm', id: 'order-1' }]).step.at).toBe('choosing')
  const half = after([...picking('go'), { type: 'touch', dish: 'chess' }, { type: 'confirm', id: 'order-1' }])
  expect(half.said?.word).toBe('finish-first')
  expect(half.sheet?.dish).toBe('chess')
})

test('going back from identification keeps the picks', () => {
  const order = after([...picking('go'), { type: 'confirm', id: 'order-1' }, { type: 'back' }])
  expect(order.step.at).toBe('choosing')
  expect(order.picks).toHaveLength(1)
})

test('while an order is under way nothing but its answer counts', () => {
  const order = after([...sent, { type: 'back' }, { type: 'send' }, { type: 'drop', dish: 'go' }])
  expect(order.step).toEqual({ at: 'sending', id: 'order-1' })
  expect(order.picks).toHaveLength(1)
})

test('after the thanks nothing of what was ordered is left', () => {
  const order = after([...sent, { type: 'placed', number: 47, changed: false }])
  expect(order).toEqual({ ...EMPTY_ORDER, step: { at: 'thanked', number: 47, changed: false } })
})

test('an order that was not recorded keeps its picks and is sent again under the same id', () => {
  const order = after([...sent, refused('NOT_RECORDED'), { type: 'send' }])
  expect(order.step).toEqual({ at: 'sending', id: 'order-1' })
  expect(order.picks).toHaveLength(1)
})

test('a number that the station cannot read is asked for again', () => {
  const order = after([...sent, refused('UNREADABLE')])
  expect(order.step).toEqual({ at: 'identifying', id: 'order-1' })
  expect(order.said?.word).toBe('unreadable')
})

test('picks that do not fit the menu are chosen anew, with a word', () => {
  const order = after([...sent, refused('BAD_PICKS')])
  expect(order.step.at).toBe('choosing')
  expect(order.picks).toEqual([])
  expect(order.said?.word).toBe('changed')
})

const meaning = (code: string, mayChange = false) => meaningOf({ code, mayChange })

test('only what may succeed later is offered again', () => {
  expect(['NOT_RECORDED', 'UNREACHABLE', 'STORAGE'].map(code => meaning(code))).toEqual([
    'retry',
    'retry',
    'retry',
  ])
  expect(['FORBIDDEN', 'ORDERING_CLOSED'].map(code => meaning(code))).toEqual(['unavailable', 'unavailable'])
  expect(['ROUND_CLOSED', 'NOT_LISTED', 'PAUSE'].map(code => meaning(code))).toEqual([
    'closed',
    'unlisted',
    'pause',
  ])
})

test('who has ordered before may change the order only where the round allows it', () => {
  expect([meaning('ALREADY_ORDERED'), meaning('ALREADY_ORDERED', true)]).toEqual(['already', 'changeable'])
  const order = after([...sent, refused('ALREADY_ORDERED', true), { type: 'send' }])
  expect(order.step).toEqual({ at: 'sending', id: 'order-1' })
})

test('there is something to go on with from the first touch on, until it is thanked for or refused for good', () => {
  const begun = (actions: readonly Action[], isOpen = true) => isBegun(after(actions), isOpen)
  expect(begun([])).toBe(false)
  expect(begun([{ type: 'touch', dish: 'go' }])).toBe(true)
  expect(begun(sent)).toBe(true)
  expect(begun([...sent, refused('NOT_RECORDED')])).toBe(true)
  expect(begun([...sent, refused('ALREADY_ORDERED', true)])).toBe(true)
  expect(begun([...sent, refused('ALREADY_ORDERED')])).toBe(false)
  expect(begun([...sent, refused('NOT_LISTED')])).toBe(false)
  expect(begun([...sent, { type: 'placed', number: 7, changed: false }])).toBe(false)
})

test('once the round is closed only an order that is under way goes on', () => {
  expect(isBegun(after(picking('go')), false)).toBe(false)
  expect(isBegun(after(sent), false)).toBe(true)
})
