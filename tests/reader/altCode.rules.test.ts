/** Tests of cards whose characters come as ALT codes. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { altCode, altCodes, cards, enter, listen } from './keys.support.ts'

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

test('within a card an ALT code may be as late as a character, and loses nothing', () => {
  const late = altCode('053', 4).map((key, at) => (at === 7 ? { ...key, gapMs: 150 } : key))
  const card = [...altCodes('1234', 4), ...late, ...altCodes('678', 4), enter(4)]
  expect(listen(card).heard).toEqual([{ type: 'card', text: '12345678' }])
})
