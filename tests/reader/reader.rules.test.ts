/** Tests of what a reader's keys mean. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberFrom } from '../../electron/contract/identity.ts'
import type { KeyTurn } from '../../renderer/reader/keyTurn.ts'
import {
  type Expected,
  type Heard,
  hearKey,
  hearSilence,
  SILENT_READER,
} from '../../renderer/reader/reader.rules.ts'
import { siteFields } from '../support/builders.ts'

const { identity } = siteFields()
const usual: Expected = {
  isCard: text => numberFrom('card', text, identity) !== null,
  ending: 'key',
}
const endsInSilence: Expected = { ...usual, ending: 'silence' }

interface Key extends Partial<KeyTurn> {
  key: string
  /** Since the key before. */
  gapMs: number
}
const keys = (text: string, gapMs: number): Key[] => [...text].map(key => ({ key, gapMs }))
const enter = (gapMs: number): Key => ({ key: 'Enter', gapMs })
const tab = (gapMs: number): Key => ({ key: 'Tab', gapMs })
const turn = ({ key, gapMs: _, ...some }: Key, at: number): KeyTurn => ({
  ...{ type: 'down', key, code: '', alt: false, at },
  ...some,
})

/** As a reader sends a character by its number: Alt down, the digits on the number pad, Alt up. */
const altCode = (number: string, gapMs: number, last = 'Alt'): Key[] => [
  { key: 'Alt', code: 'AltLeft', alt: true, gapMs },
  ...[...number].flatMap((digit): Key[] =>
    (['down', 'up'] as const).map(type => ({ type, key: digit, code: `Numpad${digit}`, alt: true, gapMs })),
  ),
  { type: 'up', key: last, code: 'AltLeft', alt: false, gapMs },
]
const altCodes = (text: string, gapMs: number): Key[] =>
  [...text].flatMap(character => altCode(`0${character.charCodeAt(0)}`, gapMs))

const listen = (all: readonly Key[], expected = usual) => {
  let reader = SILENT_READER
  let at = 1_000
  const heard: NonNullable<Heard>[] = []
  const ours: boolean[] = []
  for (const key of all) {
    at += key.gapMs
    const hearing = hearKey(reader, turn(key, at), expected)
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

test('any card that comes as ALT codes is read like one that comes as keys', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 1, max: 20 }), (text, gap) => {
      const { heard, ours } = listen([...altCodes(text, gap), ...altCode('13', gap)])
      expect(heard).toEqual([{ type: 'card', text }])
      // Alt going down may still be a person's; every other key is the reader's.
      expect(ours.filter(mine => !mine)).toHaveLength(text.length + 1)
    }),
    { numRuns: 30 },
  )
})

test('what Windows calls the key that completes an ALT code is the character', () => {
  const card = [...'1A2B'].flatMap(character => altCode(`${character.charCodeAt(0)}`, 4, character))
  expect(listen([...card, enter(4)]).heard).toEqual([{ type: 'card', text: '1A2B' }])
})

test('ALT codes are read by where the keys lie, also with the number lock off and Alt kept from the page', () => {
  const arrows = altCodes('12345678', 4).map(key =>
    key.code?.startsWith('Numpad') ? { ...key, key: 'ArrowLeft' } : key,
  )
  const noAltDown = arrows.filter(({ key, type }) => key !== 'Alt' || type === 'up')
  expect(listen([...noAltDown, enter(4)]).heard).toEqual([{ type: 'card', text: '12345678' }])
})

test('an ALT code that no card is written with spoils the card instead of being left out', () => {
  const { heard } = listen([...altCodes('1234', 4), ...altCode('0228', 4), ...altCodes('5678', 4), enter(4)])
  expect(heard).toEqual([{ type: 'unreadable' }])
})

test('Alt that a hand holds, with or without digits, is no card', () => {
  const slow = altCode('049', 150)
  expect(listen([...slow, ...slow, ...slow, ...slow, enter(150)]).heard).toEqual([])
  const shortcut = { key: 'f', code: 'KeyF', alt: true, gapMs: 3 }
  expect(listen([shortcut, shortcut, shortcut, shortcut, enter(3)])).toMatchObject({ heard: [] })
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

test('within a card an ALT code may be as late as a character, and loses nothing', () => {
  const late = altCode('053', 4).map((key, at) => (at === 7 ? { ...key, gapMs: 150 } : key))
  const card = [...altCodes('1234', 4), ...late, ...altCodes('678', 4), enter(4)]
  expect(listen(card).heard).toEqual([{ type: 'card', text: '12345678' }])
})
