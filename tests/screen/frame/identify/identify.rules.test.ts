/** Tests of the typed employee number. */
import { expect, test } from 'vitest'
import { grouped } from '../../../../renderer/screen/frame/identify/identify.rules.ts'

test('a typed number reads in fours, without a blank at its end', () => {
  expect(['123', '1234', '123456789'].map(grouped)).toEqual(['123', '1234', '1234 5678 9'])
})
