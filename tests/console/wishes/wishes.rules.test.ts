/** What the page of wishes promises of its groups. */
import { expect, test } from 'vitest'
import type { Wish } from '../../../electron/contract/wishes.ts'
import { wishGroups } from '../../../renderer/console/wishes/wishes.rules.ts'

let made = 0
const wish = (text: string, hour: number, settled: string | null = null): Wish => {
  const at = new Date(Date.UTC(2026, 6, 21, hour)).toISOString()
  return { id: `w${++made}`, text, round: null, at, settled: settled === null ? null : { at, word: settled } }
}
const seen = (wishes: Wish[]) =>
  wishGroups(wishes).map(({ text, wishes, word }) => [text, wishes.length, word])

test('the same words are one wish, whatever stands between them, as they were written last', () => {
  expect(seen([wish('羽毛球 比赛', 1), wish('羽毛球比赛!', 2), wish('ＫＴＶ', 3), wish('ktv', 4)])).toEqual([
    ['ktv', 2, null],
    ['羽毛球比赛!', 2, null],
  ])
})

test('what most asked for comes first', () => {
  expect(seen([wish('甲', 9), wish('乙', 1), wish('乙', 2)])).toEqual([
    ['乙', 2, null],
    ['甲', 1, null],
  ])
})

test('a wish that comes back after it was settled waits again', () => {
  expect(seen([wish('甲', 2), wish('甲', 1, '下期上')])).toEqual([
    ['甲', 1, null],
    ['甲', 1, '下期上'],
  ])
})

test('signs alone are not all one wish', () => {
  expect(seen([wish('？', 1), wish('…', 2)])).toHaveLength(2)
})
