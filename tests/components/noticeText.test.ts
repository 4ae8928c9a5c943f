import { expect, test } from 'vitest'
import { blocksOf } from '../../renderer/components/noticeText.ts'

test('a short label and a colon make a fact', () => {
  expect(blocksOf('时间:今天16时')).toEqual([{ kind: 'fact', line: 0, label: '时间', text: '今天16时' }])
  expect(blocksOf('范围\uff1a全矿')).toEqual([{ kind: 'fact', line: 0, label: '范围', text: '全矿' }])
})

test('a clock and a long sentence with a colon stay paragraphs', () => {
  expect(blocksOf('8:00停电').map(({ kind }) => kind)).toEqual(['paragraph'])
  expect(blocksOf('请大家注意以下事项:带好矿灯').map(({ kind }) => kind)).toEqual(['paragraph'])
})

test('empty lines are left out and the order is kept', () => {
  expect(blocksOf('一\n\n  \r\n二').map(({ text }) => text)).toEqual(['一', '二'])
})
