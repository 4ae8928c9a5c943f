import { describe, expect, test } from 'vitest'
import {
  type Block,
  blocksOf,
  labelWidth,
  piecesOf,
} from '../../renderer/components/notice/noticeText.rules.ts'

const plain = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('')
const strong = (line: string) => piecesOf(line).flatMap(piece => (piece.strong ? piece.text : []))
const words = (block: Block) =>
  (block.kind === 'list' ? block.items : [block]).map(({ pieces }) => plain(pieces))
const list = (text: string) => blocksOf(text).find(block => block.kind === 'list')

describe('facts', () => {
  test('a short label and a colon make a fact', () => {
    expect(blocksOf('时间:今天16时')).toMatchObject([
      { kind: 'fact', label: '时间', pieces: [{ text: '今天16时' }] },
    ])
    expect(blocksOf('范围\uff1a全矿')).toMatchObject([{ kind: 'fact', label: '范围' }])
  })

  test('a clock and a long sentence with a colon stay paragraphs', () => {
    expect(blocksOf('8:00停电').map(({ kind }) => kind)).toEqual(['paragraph'])
    expect(blocksOf('请大家注意以下事项:带好矿灯').map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  test('labels below one another get the room of the widest', () => {
    expect(labelWidth(['时间', '请准备'])).toBe(3)
    expect(labelWidth([])).toBe(2)
    expect(labelWidth(['Where'])).toBe(3)
  })
})

describe('paragraphs', () => {
  test('empty lines are left out and the order is kept, whatever ends a line', () => {
    expect(blocksOf('一\n\n  \r\n二\u2028三').flatMap(words)).toEqual(['一', '二', '三'])
  })
})

describe('lists', () => {
  test.each(['- 停电\n- 闭锁', '• 停电\n• 闭锁', '·停电\n·闭锁', '* 停电\n* 闭锁'])(
    '%j is one list without numbers',
    text => {
      expect(blocksOf(text)).toHaveLength(1)
      expect(list(text)).toMatchObject({ items: [{ number: null }, { number: null }] })
      expect(blocksOf(text).flatMap(words)).toEqual(['停电', '闭锁'])
    },
  )

  test.each(['3. 停电\n4. 闭锁', '3、停电\n4、闭锁', '3)停电\n4)闭锁', '3\uff09停电\n4\uff09闭锁'])(
    '%j keeps its numbers',
    text => {
      expect(list(text)).toMatchObject({ items: [{ number: 3 }, { number: 4 }] })
    },
  )

  test.each(['3.5米以下不得进入', '12时升井', '-5度以下停罐', '**先停电**'])('%s is no list', text => {
    expect(list(text)).toBeUndefined()
  })

  test('numbers after dots begin a list of their own', () => {
    expect(blocksOf('- 一\n1、二').map(({ kind }) => kind)).toEqual(['list', 'list'])
  })
})

describe('emphasis', () => {
  test('is what stands between two stars and two stars', () => {
    expect(piecesOf('听**调度室**指挥')).toEqual([
      { at: 0, text: '听', strong: false },
      { at: 1, text: '调度室', strong: true },
      { at: 2, text: '指挥', strong: false },
    ])
    expect(strong('**先停电**,**后闭锁**')).toEqual(['先停电', '后闭锁'])
  })

  test.each(['2 ** 3', '**', '****', '** 停电 **', '**没有结束'])('%j stays as it was typed', line => {
    expect(strong(line)).toEqual([])
    expect(plain(piecesOf(line))).toBe(line)
  })

  test('markup of other kinds is text', () => {
    const line = '<b onclick="x">停电</b> &lt;'
    expect(piecesOf(line)).toEqual([{ at: 0, text: line, strong: false }])
  })
})
