/** Two people on one item: nothing of anybody is overwritten unseen. */
import { expect, test } from 'vitest'
import { differing, newerWords, savedFrom } from '../../renderer/console/form/conflict.rules.ts'

const base = { text: '今天停罐', level: 'info', revision: 3 }
const mine = { ...base, text: '明天停罐' }
const theirs = { text: '后天停罐', level: 'red', revision: 4 }

test('what somebody else saved meanwhile is newer, and nothing is saved from it unseen', () => {
  const versions = { mine, base, stored: theirs }
  expect(newerWords(versions)).toEqual(theirs)
  expect(savedFrom(versions)).toBe(3)
})

test('while nobody else saved, a save is made from the revision that was opened', () => {
  expect(newerWords({ mine, base, stored: base })).toBeNull()
  expect(savedFrom({ mine, base, stored: base })).toBe(3)
})

test('what was just saved is not compared with the list of before', () => {
  const saved = { ...mine, revision: 4 }
  expect(newerWords({ mine: saved, base: saved, stored: base })).toBeNull()
  expect(savedFrom({ mine: saved, base: saved, stored: base })).toBe(4)
})

test('a new item has nothing newer', () => {
  const fresh = { ...mine, revision: 0 }
  expect(newerWords({ mine: fresh, base: fresh, stored: undefined })).toBeNull()
  expect(savedFrom({ mine: fresh, base: fresh, stored: undefined })).toBe(0)
})

test('an item that was only withdrawn or moved meanwhile is saved without a question', () => {
  const versions = { mine, base, stored: { ...base, revision: 4 } }
  expect(newerWords(versions)).toBeNull()
  expect(savedFrom(versions)).toBe(4)
})

test('the same words of two people are no conflict', () => {
  const versions = { mine: { ...theirs, revision: 3 }, base, stored: theirs }
  expect(newerWords(versions)).toBeNull()
  expect(savedFrom(versions)).toBe(4)
})

test('whoever decided for the own words saves them over the newer ones', () => {
  const decided = { mine: { ...mine, revision: 4 }, base, stored: theirs }
  expect(newerWords(decided)).toBeNull()
  expect(savedFrom(decided)).toBe(4)
})

test('a draft of an older revision is compared, because nobody knows what it began with', () => {
  const draft = { ...mine, revision: 2 }
  expect(newerWords({ mine: draft, base, stored: base })).toEqual(base)
})

test('only fields that differ are shown', () => {
  const fields = [
    { name: 'text' as const, label: '内容', kind: 'text' as const, show: ({ text }: typeof base) => text },
    { name: 'level' as const, label: '级别', kind: 'text' as const, show: ({ level }: typeof base) => level },
  ]
  expect(differing(fields, base, mine).map(({ name }) => name)).toEqual(['text'])
  expect(differing(fields, mine, theirs).map(({ name }) => name)).toEqual(['text', 'level'])
})
