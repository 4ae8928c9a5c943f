import { expect, test } from 'vitest'
import { forLists, type Identity, keepsNumbers, numberFrom } from '../../electron/contract/identity.ts'
import { siteFields } from '../support/builders.ts'

const usual = siteFields().identity
const format = (some: Partial<Identity>): Identity => ({ ...usual, ...some })

test.each([
  ['0011127706', '0011127706'],
  ['0a1b2c3d', '0A1B2C3D'],
  ['111,27706', '11127706'],
  [' 12345 ', '12345'],
  ['123', null],
  ['12G45', null],
  ['1'.repeat(21), null],
])('as things come, the number of the card "%s" is %s', (sent, number) => {
  expect(numberFrom('card', sent, usual)).toBe(number)
})

test.each([
  ['where cards are digits, hex is none', { characters: 'digits' }, '0A1B2C3D', null],
  [
    'a prefix and a suffix are taken off, whatever their case',
    { prefix: ';a', suffix: '?' },
    ';A00417?',
    '00417',
  ],
  ['a number without its prefix is taken as it is', { prefix: ';' }, '00417', '00417'],
  ['a prefix is taken off once', { prefix: '00' }, '0000417', '00417'],
  ['lengths are those of the bare number', { prefix: '99', minLength: 5, maxLength: 5 }, '9900417', '00417'],
  ['a site whose parts are not joined reads no card of two parts', { joined: false }, '111,27706', null],
  ['a number longer than the site’s is none', { maxLength: 8 }, '123456789', null],
] as const)('%s', (_, some, sent, number) => {
  expect(numberFrom('card', sent, format(some))).toBe(number)
})

test('what is set for cards leaves employee numbers alone', () => {
  const strict = format({ characters: 'hex', prefix: '00', minLength: 10, maxLength: 10 })
  expect(numberFrom('keypad', '001234', strict)).toBe('001234')
})

test.each([
  ['12', null],
  ['123456', '123456'],
  ['1234567', null],
  ['12AB56', null],
])('an employee number of 3 to 6 digits: %s gives %s', (typed, number) => {
  const employee = { minLength: 3, maxLength: 6 }
  expect(numberFrom('keypad', typed, format({ employee }))).toBe(number)
})

test('where readers may leave zeros out, a plain number with and without them is one', () => {
  const dropped = format({ zeros: 'dropped' })
  expect(numberFrom('card', '0011127706', dropped)).toBe('11127706')
  expect(numberFrom('card', '11127706', dropped)).toBe('11127706')
  expect(numberFrom('card', '00000', dropped)).toBe('0')
})

test('lists may write cards in a form of their own, and a column of cards may lack zeros', () => {
  const site = format({ format: '10H', bits: 24, lists: '2H4H' })
  const number = numberFrom('card', '01026F6C3A', site)
  expect(numberFrom('card', '111,27706', forLists(site, false))).toBe(number)
  const short = format({ format: '8H10D', bits: 32 })
  expect(numberFrom('card', '40856634', forLists(short, false))).toBeNull()
  expect(numberFrom('card', '40856634', forLists(short, true))).toBe('0040856634')
})

test.each<[string, Partial<Identity>, Partial<Identity>, boolean]>([
  ['nothing', {}, {}, true],
  ['which plain numbers are read', { characters: 'hex' }, { characters: 'digits', maxLength: 8 }, true],
  ['a plain number’s prefix', {}, { prefix: '00' }, false],
  ['whether a plain number’s zeros count', {}, { zeros: 'dropped' }, false],
  ['plain to coded', {}, { format: '8H10D' }, false],
  ['coded to plain', { format: '8H10D' }, {}, false],
  ['a reader along with its format', { format: '10H' }, { format: '8H10D', prefix: ';' }, true],
  ['how many bits count', { format: '10H', bits: 40 }, { format: '10H', bits: 32 }, false],
])('whether numbers stay the same when one changes %s', (_, before, after, kept) => {
  expect(keepsNumbers(format(before), format(after))).toBe(kept)
})
