/** What learning a reader promises: every format that fits is offered with its number, and nothing that does not. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsOf, CODED_FORMATS, type CodedFormat, encoded } from '../../electron/contract/cardFormats.ts'
import { type Identity, numberFrom } from '../../electron/contract/identity.ts'
import { consequenceOf, withFormat, withLists } from '../../renderer/console/settings/identity.rules.ts'
import { isAmbiguous, isNow, offersFor } from '../../renderer/console/settings/reader/learn.rules.ts'
import { checkSite, valuesOf } from '../../renderer/console/settings/site.rules.ts'
import type { Swipe } from '../../renderer/reader/swipe.rules.ts'
import { roundSettings, site } from '../support/builders.ts'

const { identity } = site()
const set = (some: Partial<Identity>): Identity => ({ ...identity, ...some })
const swipe = (text: string, some: Partial<Swipe> = {}): Swipe => ({
  ...{ text, strokes: [], ending: 'Enter', whole: true },
  ...some,
})
const offers = (texts: readonly string[], now = identity, reversed = false) =>
  offersFor(
    texts.map(text => swipe(text)),
    now,
    reversed,
  )
const formats = (...texts: string[]) => offers(texts).map(({ format }) => format)

test.each<[string, string[]]>([
  ['0040856634', ['8H10D', '10H', 'plain']],
  ['07302202', ['6H8D', '2H4H', '8H', 'plain']],
  ['111,27706', ['2H4H', 'plain']],
  ['00623,27706', ['4H4H', 'plain']],
  ['01026F6C3A', ['10H', 'plain']],
  ['026f6c3a', ['8H', 'plain']],
  ['99999999', ['8H', 'plain']],
  ['hello', []],
])('%s may be %j', (text, expected) => {
  expect(formats(text)).toEqual(expected)
})

test('another card tells more: of two meanings only the one that fits both is left', () => {
  expect(isAmbiguous(offers(['0040856634']))).toBe(true)
  expect(formats('0040856634', '01026F6C3A')).toEqual(['10H', 'plain'])
  expect(isAmbiguous(offers(['0040856634', '01026F6C3A']))).toBe(false)
})

test('each offer says the number that would come of it, and what may be printed on the card', () => {
  const [ten, hex] = offers(['0040856634'])
  expect(ten).toMatchObject({ format: '8H10D', number: '0040856634', printed: ['0040856634', '111,27706'] })
  expect(hex?.number).toBe(numberFrom('card', '0040856634', set({ format: '10H' })))
})

test('whatever card is swiped, its true format is among the offers, and every offer can be saved and reads it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 40 - 1 }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...CODED_FORMATS),
      fc.boolean(),
      (cards, format, zerosDropped) => {
        const texts = cards.map(card => encoded(card, { format, reversed: false, zerosDropped }))
        const found = offers(texts)
        if (!zerosDropped) expect(found.map(offer => offer.format)).toContain(format)
        for (const offer of found) {
          expect(checkSite({ ...valuesOf(site()), identity: offer.identity }).success).toBe(true)
          for (const text of texts) expect(numberFrom('card', text, offer.identity)).not.toBeNull()
        }
      },
    ),
  )
})

test('signs around the number become prefix and suffix; digits never do, for they are somebody’s', () => {
  const [offer] = offers([';0040856634?', ';0013961168?'])
  expect(offer?.identity).toMatchObject({ prefix: ';', suffix: '?', format: '8H10D' })
  expect(offers(['9900417', '9900418']).at(-1)?.identity).toMatchObject({ prefix: '', suffix: '' })
  expect(offers(['990040856634'], set({ prefix: '99' }))[0]).toMatchObject({
    format: '8H10D',
    identity: { prefix: '99' },
  })
})

test('cards of different length have lost zeros, where a format fits them then', () => {
  expect(offers(['40856634', '961168'])[0]).toMatchObject({
    format: '8H10D',
    number: '0000961168',
    identity: { zeros: 'dropped' },
  })
})

test('a reader that ends with nothing is set to be read in silence', () => {
  const [offer] = offersFor([swipe('0040856634', { ending: 'none' })], identity, false)
  expect(offer?.identity.ending).toBe('silence')
})

test('in reverse another number comes of it, for formats that hold all bytes', () => {
  expect(offers(['3A6C6F02'], identity, true)[0]).toMatchObject({
    format: '8H',
    number: '0040856634',
    identity: { reversed: true },
  })
  expect(offers(['111,27706'], identity, true)[0]?.identity.reversed).toBe(false)
})

test('what is set already is known again, and a swipe that was no card counts for nothing', () => {
  const now = set({ format: '8H10D', bits: 24, zeros: 'dropped' })
  const [offer] = offersFor([swipe('0040856634'), swipe('', { whole: false })], now, false)
  expect(offer && isNow(offer, now)).toBe(true)
  expect(offersFor([swipe('', { whole: false })], now, false)).toEqual([])
})

test.each<[CodedFormat, Partial<Identity>, number]>([
  ['10H', {}, 32],
  ['6H8D', {}, 24],
  ['10H', { lists: '2H4H' }, 24],
  ['8H10D', { format: '10H', bits: 24 }, 24],
  ['8H10D', { format: '10H', bits: 40 }, 32],
])('with %s after %j so many bits count: %i', (format, before, bits) => {
  const after = withFormat(set(before), format)
  expect(after.bits).toBe(bits)
  expect(after.bits).toBeLessThanOrEqual(bitsOf(format))
})

test('lists that give less bring the bits down, and a format that is a part is not turned round', () => {
  expect(withLists(set({ format: '10H', bits: 40 }), '6H8D').bits).toBe(24)
  expect(withFormat(set({ format: '8H', reversed: true }), '2H4H').reversed).toBe(false)
})

const open = (turnout: number, kind: 'anyone' | 'listed' = 'anyone', listed: number | null = null) => ({
  ...{ state: 'open' as const, number: 7, turnout, listed },
  settings: roundSettings({ electorate: { kind } }),
})

test('before it is saved one is told what a change does to numbers in use', () => {
  const [before, after] = [set({}), set({ format: '8H10D' })]
  expect(consequenceOf(before, before, [open(3)])).toBeNull()
  expect(consequenceOf(before, after, [open(0)])).toEqual({ kind: 'numbers' })
  expect(consequenceOf(before, after, [open(3)])).toEqual({ kind: 'round', round: 7 })
  expect(consequenceOf(before, after, [open(0, 'listed', 12)])).toEqual({ kind: 'round', round: 7 })
  expect(consequenceOf(after, set({ format: '10H' }), [open(3)])).toEqual({ kind: 'swapped', round: 7 })
  expect(consequenceOf(after, set({ format: '10H' }), [])).toBeNull()
  expect(consequenceOf(before, set({ maxLength: 8 }), [open(3)])).toBeNull()
})
