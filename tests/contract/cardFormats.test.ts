/** One card, however it is written: the formats against each other, and against what readers' data sheets say. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bitsOf,
  CARD_BITS,
  CODED_FORMATS,
  type CodedFormat,
  canonical,
  decoded,
  encoded,
  isReversible,
  type Writing,
} from '../../electron/contract/cardFormats.ts'
import { type Identity, numberFrom } from '../../electron/contract/identity.ts'
import { siteFields } from '../support/builders.ts'

const as = (format: CodedFormat, some: Partial<Writing> = {}): Writing => ({
  format,
  reversed: false,
  zerosDropped: false,
  ...some,
})

const coded = (some: Partial<Identity>): Identity => ({ ...siteFields().identity, format: '8H10D', ...some })

/** The example of a data sheet, whose source stands with the formats. */
const CARD = 0x01026f6c3a

test.each<[CodedFormat, string]>([
  ['10H', '01026F6C3A'],
  ['8H', '026F6C3A'],
  ['8H10D', '0040856634'],
  ['6H8D', '07302202'],
  ['2H4H', '111,27706'],
  ['4H4H', '00623,27706'],
])('the card of the data sheet is written in %s as %s', (format, text) => {
  expect(encoded(CARD, as(format))).toBe(text)
  expect(decoded(text, as(format))).toBe(CARD % 2 ** bitsOf(format))
})

test('the printed pair of another data sheet is the printed number', () => {
  expect(canonical(decoded('0013961168', as('8H10D')) ?? 0, 24)).toBe('13961168')
  expect(canonical(decoded('213 02000', as('2H4H')) ?? 0, 24)).toBe('13961168')
})

const cards = fc.integer({ min: 0, max: 2 ** 40 - 1 })
const formats = fc.constantFrom(...CODED_FORMATS)
const bits = fc.constantFrom(...CARD_BITS)
const writings = fc.record({ format: formats, reversed: fc.boolean(), zerosDropped: fc.boolean() })
const valid = ({ format, reversed }: Writing) => !reversed || isReversible(format)

describe('whatever the card', () => {
  test('it has the same number in every format that carries the bits that count', () => {
    fc.assert(
      fc.property(cards, writings.filter(valid), writings.filter(valid), bits, (card, one, other, count) => {
        fc.pre(bitsOf(one.format) >= count && bitsOf(other.format) >= count)
        const numbers = [one, other].map(({ format, reversed, zerosDropped }) =>
          numberFrom(
            'card',
            encoded(card, { format, reversed, zerosDropped }),
            coded({ format, reversed, zeros: zerosDropped ? 'dropped' : 'kept', bits: count }),
          ),
        )
        expect(numbers[0]).toBe(numbers[1])
        expect(numbers[0]).toMatch(/^\d+$/)
      }),
      { numRuns: 500 },
    )
  })

  test('another card that differs in those bits has another number', () => {
    fc.assert(
      fc.property(cards, cards, writings.filter(valid), bits, (one, other, writing, count) => {
        fc.pre(bitsOf(writing.format) >= count && one % 2 ** count !== other % 2 ** count)
        const [first, second] = [one, other].map(card => decoded(encoded(card, writing), writing))
        expect(canonical(first ?? 0, count)).not.toBe(canonical(second ?? 0, count))
      }),
      { numRuns: 500 },
    )
  })

  test('in capitals or small letters, with a reader’s prefix and suffix or without, it is the same card', () => {
    fc.assert(
      fc.property(cards, formats, (card, format) => {
        const text = encoded(card, as(format))
        const identity = coded({ format, bits: 24, prefix: ';', suffix: '?' })
        const number = numberFrom('card', text, identity)
        expect(number).not.toBeNull()
        expect(numberFrom('card', `;${text.toLowerCase()}?`, identity)).toBe(number)
      }),
    )
  })

  test('half of it is never read as another card, as long as readers keep zeros', () => {
    fc.assert(
      fc.property(cards, formats, fc.nat(), (card, format, where) => {
        const text = encoded(card, as(format))
        const half = text.slice(0, where % text.length)
        expect(decoded(half, as(format))).toBeNull()
      }),
    )
  })
})

test.each<[CodedFormat, string]>([
  ['8H10D', '4294967296'],
  ['8H10D', '040856634'],
  ['8H10D', '00408566340'],
  ['8H10D', '00408A6634'],
  ['8H10D', '111,27706'],
  ['6H8D', '16777216'],
  ['2H4H', '256,00001'],
  ['2H4H', '111,65536'],
  ['2H4H', '111,27706,1'],
  ['2H4H', '1127706'],
  ['4H4H', '65536,00001'],
  ['4H4H', '0062327706'],
  ['8H', '026F6C3G'],
  ['10H', '026F6C3A'],
  ['10H', ''],
  ['2H4H', ','],
])('in %s "%s" is out of range or of another format, and no card', (format, text) => {
  expect(decoded(text, as(format))).toBeNull()
})

test('a pair may stand without anything between its parts only with all its zeros', () => {
  expect(decoded('11127706', as('2H4H'))).toBe(0x6f6c3a)
  expect(decoded('1127706', as('2H4H', { zerosDropped: true }))).toBeNull()
  expect(decoded('3,706', as('2H4H', { zerosDropped: true }))).toBe(3 * 65_536 + 706)
})

test('the last byte first is the same card, read by a reader that sends it so', () => {
  expect(decoded('3A6C6F02', as('8H', { reversed: true }))).toBe(0x026f6c3a)
  expect(decoded('0980184834', as('8H10D', { reversed: true }))).toBe(0x026f6c3a)
})

test('a number that is printed on a card and typed on the keypad is that card’s', () => {
  const identity = coded({ format: '10H', bits: 32 })
  expect(numberFrom('keypad', '0040856634', identity)).toBe(numberFrom('card', '01026F6C3A', identity))
})
