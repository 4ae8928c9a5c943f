/** Which keys a field gets, and what Enter does in it. */
import { expect, test } from 'vitest'
import { enterOf, isNumber, isSecret, kindOf } from '../../renderer/keyboard/field.rules.ts'

const field = (type: string, inputMode = '', autoComplete = '') => ({ type, inputMode, autoComplete })

test('words are written in text, search and fields of several lines', () => {
  for (const type of ['text', 'search', 'textarea']) expect(kindOf(field(type))).toBe('words')
})

test('addresses and passwords have no Chinese', () => {
  expect(kindOf(field('email'))).toBe('latin')
  expect(kindOf(field('text', 'url'))).toBe('latin')
  expect(kindOf(field('password'))).toBe('secret')
})

test('a password that is shown stays a password', () => {
  expect(kindOf(field('text', '', 'current-password'))).toBe('secret')
  expect(isSecret(field('text', '', 'new-password'))).toBe(true)
  expect(isSecret(field('text', '', 'username'))).toBe(false)
})

test('numbers get a number pad, whatever the field calls itself', () => {
  const kinds = [field('text', 'numeric'), field('number'), field('tel'), field('password', 'numeric')].map(
    kindOf,
  )
  expect(kinds).toEqual(['whole', 'decimal', 'phone', 'whole'])
  expect(kinds.every(kind => kind !== null && isNumber(kind))).toBe(true)
})

test('what is not written in gets no keyboard', () => {
  for (const type of ['checkbox', 'date', 'file', 'range', 'datetime-local']) {
    expect(kindOf(field(type))).toBeNull()
  }
})

test('Enter makes a new line in a field of several lines, even the last', () => {
  expect(enterOf({ ...field('textarea'), followed: true })).toBe('newline')
})

test('Enter goes to the next field; after the last it puts the keyboard away and publishes nothing', () => {
  expect(enterOf({ ...field('text'), followed: true })).toBe('next')
  expect(enterOf({ ...field('text'), followed: false })).toBe('done')
})

test('Enter sends a password on, when it is the last field', () => {
  expect(enterOf({ ...field('password'), followed: true })).toBe('next')
  expect(enterOf({ ...field('password'), followed: false })).toBe('submit')
})
