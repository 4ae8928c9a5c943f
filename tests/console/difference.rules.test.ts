/** What a comparison of two texts promises. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from '../../renderer/console/approvals/difference.rules.ts'

const marked = (before: string, after: string) =>
  differences(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join('')

test('a word that was exchanged is marked, and nothing around it', () => {
  expect(marked('副井今天16时停罐，请提前升井。', '副井明天16时停罐，请提前升井。')).toBe(
    '副井[-今天-][+明天+]16时停罐，请提前升井。',
  )
})

test('numbers are whole words', () => {
  expect(marked('12时至14时停电', '12时至16时停电')).toBe('12时至[-14-][+16+]时停电')
})

test('what was put in and what was taken out are told apart', () => {
  expect(marked('请提前升井', '请全体提前升井')).toBe('请[+全体+]提前升井')
  expect(marked('小心地滑，慢行', '小心地滑')).toBe('小心地滑[-，慢行-]')
})

test('the same text has no differences, and an empty one is wholly new', () => {
  expect(marked('平安', '平安')).toBe('平安')
  expect(marked('', '平安')).toBe('[+平安+]')
  expect(marked('平安', '')).toBe('[-平安-]')
  expect(differences('', '')).toEqual([])
})

const text = fc
  .array(fc.constantFrom('井口', '停', '罐', '，', ' ', '16', 'A', '👨‍👩‍👧', '\n'))
  .map(list => list.join(''))

test('what stayed and what was removed is the old text, what stayed and what was added the new one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = differences(before, after)
      const without = (kind: string) =>
        parts
          .filter(part => part.kind !== kind)
          .map(part => part.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})

test('a long text with one word changed is compared as finely as a short one', () => {
  const long = '第一采区皮带机检修，'.repeat(1_000)
  const changed = long.replace('皮带机', '刮板机')
  expect(differences(long, changed).filter(({ kind }) => kind !== 'same')).toHaveLength(2)
})

test('a text that was rewritten from end to end is shown as one old and one new text', () => {
  const kinds = differences('甲乙丙丁'.repeat(900), '子丑寅卯'.repeat(900)).map(({ kind }) => kind)
  expect(kinds).toEqual(['removed', 'added'])
})
