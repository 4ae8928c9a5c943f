/** Whatever the station may answer, the page has a sentence for it. */
import { expect, test } from 'vitest'
import { contract } from '../../electron/contract/index.ts'
import { en, zh } from '../../renderer/i18n/resources.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A procedure carries its errors under `~orpc`; what has none is a room. */
const codesIn = (part: unknown): string[] => {
  if (!isObject(part)) return []
  const declared = part['~orpc']
  if (isObject(declared)) return Object.keys(declared.errorMap ?? {})
  return Object.values(part).flatMap(codesIn)
}

const codes = [...new Set(codesIn(contract))]

test.each(Object.entries({ zh, en }))('every error of the contract has a sentence in %s', (_, texts) => {
  expect(codes).toContain('CONFLICT')
  expect(codes.filter(code => !(code in texts.errors))).toEqual([])
})
