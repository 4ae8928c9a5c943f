/** Tests of what a reader's keys mean. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberFrom } from '../../electron/contract/identity.ts'
import { type Expected, type Heard, hearKey, hearSilence } from '../../renderer/reader/reader.rules.ts'
import {
  cards,
  endsInSilence,
  enter,
  identity,
  type Key,
  keys,
  listen,
  tab,
  turn,
  usual,
} from './keys.support.ts'

test('any number of digits or hex at the pace of a reader is one card', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 1, max: 20 }), (text, gap) => {
      expect(listen([...keys(text, gap), enter(gap)]).heard).toEqual([{ type: 'card', text }])
    }),
  )
})

test('a card that arrives in two parts within 200 ms is one card', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 101, max: 200 }), fc.nat(), (text, pause, where) => {
      const cut = 2 + (where % (text.length - 2))
      const [first, ...rest] = keys(text.slice(cut), 5)
      const second = first ? [{ ...first, gapMs: pause }, ...rest] : []
      expect(listen([...keys(text.slice(0, cut), 5), ...second, enter(5)]).heard).toEqual([
        { type: 'card', text },
      ])
    }),
  )
})

test('a number with a comma is a card, given as it came', () => {
  expect(listen([...keys('111,27706', 8), enter(8)]).heard).toEqual([{ type: 'card', text: '111,27706' }])
})

test('upper-case hex with the shift key between the characters is a card', () => {
  const shifted = keys('A1B2', 4).flatMap(key => [{ key: 'Shift', gapMs: 1 }, key])
  expect(listen([...shifted, enter(4)]).heard).toEqual([{ type: 'card', text: 'A1B2' }])
})

test('a second Enter is the reader’s too and gives no second card', () => {
  const { heard, ours } = listen([...keys('12345678', 5), enter(5), enter(5), enter(300)])
  expect(heard).toHaveLength(1)
  expect(ours.slice(-3)).toEqual([true, true, true])
})

test('two cards one after the other are two', () => {
  const { heard } = listen([
    ...keys('1111', 5),
    enter(5),
    { key: '2', gapMs: 400 },
    ...keys('222', 5),
    enter(5),
  ])
  expect(heard).toEqual([
    { type: 'card', text: '1111' },
    { type: 'card', text: '2222' },
  ])
})

test.each(['!!#?%', '12', '123456789012345678901', 'ghijk'])('%s is no card and is said so', text => {
  expect(listen([...keys(text, 5), enter(5)]).heard).toEqual([{ type: 'unreadable' }])
})

test('ten thousand characters are said to be unreadable once and are not kept', () => {
  const { heard, reader } = listen(keys('9'.repeat(10_000), 1))
  expect(heard).toEqual([{ type: 'unreadable' }])
  expect(reader.text.length).toBeLessThanOrEqual(64)
  expect(listen([...keys('9'.repeat(10_000), 1), enter(1)]).heard).toHaveLength(1)
})

test('what a person types is no card, and its keys stay the person’s', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 101, max: 2_000 }), (text, gap) => {
      const { heard, ours } = listen([...keys(text, gap), enter(gap)])
      expect(heard).toEqual([])
      expect(ours.some(Boolean)).toBe(false)
    }),
  )
})

test('an Enter alone presses what has the focus', () => {
  expect(listen([enter(500)]).ours).toEqual([false])
})

test('half a card without an Enter is said to be unreadable, and its late Enter presses nothing', () => {
  const { reader, at } = listen(keys('1234567', 5))
  const silence = hearSilence(reader, at + 250, usual)
  expect(silence.heard).toEqual({ type: 'unreadable' })
  expect(hearKey(silence.reader, turn(enter(0), at + 400), usual)).toMatchObject({ heard: null, ours: true })
})

test('silence is nothing while a second part may still come, and after a person’s key', () => {
  const burst = listen(keys('1234567', 5))
  expect(hearSilence(burst.reader, burst.at + 150, usual)).toMatchObject({
    heard: null,
    reader: burst.reader,
  })
  const typed = listen(keys('7', 500))
  expect(hearSilence(typed.reader, typed.at + 250, usual).heard).toBeNull()
})

test('Tab ends a card as Enter does, and one that follows Enter goes nowhere', () => {
  const { heard, ours } = listen([...keys('12345678', 5), tab(5), enter(5)])
  expect(heard).toEqual([{ type: 'card', text: '12345678' }])
  expect(ours.slice(-2)).toEqual([true, true])
  expect(listen([...keys('12345678', 5), enter(5), tab(5)]).ours.at(-1)).toBe(true)
  expect(listen([tab(500)]).ours).toEqual([false])
})

test('a card whose reader ends with nothing is read in silence, where the site says so', () => {
  const { reader, at, heard } = listen(keys('12345678', 5), endsInSilence)
  expect(heard).toEqual([])
  expect(hearSilence(reader, at + 250, endsInSilence).heard).toEqual({ type: 'card', text: '12345678' })
  expect(hearSilence(reader, at + 250, usual).heard).toEqual({ type: 'unreadable' })
})

test('a reader that does send Enter is read once there too', () => {
  const { heard, reader, at } = listen([...keys('12345678', 5), enter(5), enter(5)], endsInSilence)
  expect(heard).toHaveLength(1)
  expect(hearSilence(reader, at + 250, endsInSilence).heard).toBeNull()
})

test('two cards that two readers send into each other are no card, and no order', () => {
  const strict: Expected = {
    ...usual,
    isCard: text => numberFrom('card', text, { ...identity, format: '8H10D' }) !== null,
  }
  const [one, other] = [[...'0040856634'], [...'0013961168']]
  const mixed = one.flatMap((key, at) => [key, other[at] ?? '']).map(key => ({ key, gapMs: 3 }))
  expect(listen([...mixed, enter(3), enter(3)], strict).heard).toEqual([{ type: 'unreadable' }])
})

test('the rest of a card that broke off is no card, whether silence was noticed in between or not', () => {
  const late = (pause: number): Key[] =>
    keys('55556666', 4).map((key, at) => (at === 0 ? { ...key, gapMs: pause } : key))
  expect(listen([...keys('11112222', 4), ...late(230), enter(4)]).heard).toEqual([{ type: 'unreadable' }])
  const half = listen(keys('11112222', 4))
  let { reader } = hearSilence(half.reader, half.at + 250, usual)
  let heard: Heard = null
  for (const [at, key] of [...late(4), enter(4)].entries())
    ({ reader, heard } = hearKey(reader, turn(key, half.at + 400 + 4 * at), usual))
  expect(heard).toEqual({ type: 'unreadable' })
})

test('a card whose first character came too early is no card, however long the rest is', () => {
  for (const gap of [150, 300, 500]) {
    const late = [{ key: '0', gapMs: 5 }, { key: '0', gapMs: gap }, ...keys('11127706', 5), enter(5)]
    expect(listen(late).heard, `${gap} ms`).toEqual([{ type: 'unreadable' }])
  }
  const early = listen(keys('0', 5))
  let { reader } = hearSilence(early.reader, early.at + 250, usual)
  let heard: Heard = null
  for (const [at, key] of [...keys('011127706', 5), enter(5)].entries())
    ({ reader, heard } = hearKey(reader, turn(key, early.at + 400 + 5 * at), usual))
  expect(heard).toEqual({ type: 'unreadable' })
})

test('a key that a person pressed a while ago does not spoil a card', () => {
  const card = [{ key: 'x', gapMs: 5 }, { key: '0', gapMs: 900 }, ...keys('011127706', 5), enter(5)]
  expect(listen(card).heard).toEqual([{ type: 'card', text: '0011127706' }])
})

test('the next card after one that broke off is read as soon as its reader had time for the rest', () => {
  const half = listen(keys('11112222', 4))
  let { reader } = hearSilence(half.reader, half.at + 250, usual)
  let heard: Heard = null
  for (const [at, key] of [...keys('55556666', 4), enter(4)].entries())
    ({ reader, heard } = hearKey(reader, turn(key, half.at + 1_000 + 4 * at), usual))
  expect(heard).toEqual({ type: 'card', text: '55556666' })
})
