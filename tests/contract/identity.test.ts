import { expect, test } from 'vitest'
import { type Identity, numberFrom } from '../../electron/contract/identity.ts'
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
