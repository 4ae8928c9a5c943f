import { expect, test } from 'vitest'
import { saidAt } from '../../../renderer/screen/programme/line.rules.ts'

test('the title is said at the beginning, the next one before it comes, and nothing in between', () => {
  expect(saidAt(600, null)).toBe('title')
  expect(saidAt(600, 595)).toBe('title')
  expect(saidAt(600, 300)).toBe('nothing')
  expect(saidAt(600, 10)).toBe('next')
})

test('a film of a few seconds says its own title', () => {
  expect(saidAt(8, 2)).toBe('title')
})
