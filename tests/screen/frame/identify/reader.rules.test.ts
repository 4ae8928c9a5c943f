/** Tests of what a reader's keys mean. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberFrom } from '../../../../electron/contract/identity.ts'
import {
  type Heard,
  hearKey,
  hearSilence,
  SILENT_READER,
} from '../../../../renderer/screen/frame/identify/reader.rules.ts'
import { siteFields } from '../../../support/builders.ts'

const { identity } = siteFields()
const isCard = (text: string) => numberFrom('card', text, identity) !== null

interface Key {
  key: string
  /** Since the key before. */
  gapMs: number
}
const keys = (text: string, gapMs: number): Key[] => [...text].map(key => ({ key, gapMs }))
const enter = (gapMs: number): Key => ({ key: 'Enter', gapMs })

const listen = (all: readonly Key[]) => {
  let reader = SILENT_READER
  let at = 1_000
  const heard: NonNullable<Heard>[] = []
  const ours: boolean[] = []
  for (const { key, gapMs } of all) {
    at += gapMs
    const hearing = hearKey(reader, key, at, isCard)
    reader = hearing.reader
    ours.push(hearing.ours)
    if (hearing.heard) heard.push(hearing.heard)
  }
  return { heard, ours, reader, at }
}

const HEX = '0123456789abcdefABCDEF'
const cards = fc
  .array(fc.constantFrom(...HEX), { minLength: 4, maxLength: 20 })
  .map(characters => characters.join(''))

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
  const silence = hearSilence(reader, at + 250)
  expect(silence.heard).toEqual({ type: 'unreadable' })
  expect(hearKey(silence.reader, 'Enter', at + 400, isCard)).toMatchObject({ heard: null, ours: true })
})

test('silence is nothing while a second part may still come, and after a person’s key', () => {
  const burst = listen(keys('1234567', 5))
  expect(hearSilence(burst.reader, burst.at + 150)).toMatchObject({ heard: null, reader: burst.reader })
  const typed = listen(keys('7', 500))
  expect(hearSilence(typed.reader, typed.at + 250).heard).toBeNull()
})
