import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, piecesOf } from '../../renderer/components/notice/noticeText.rules.ts'
import {
  type Edit,
  emphasised,
  listed,
  type Range,
} from '../../renderer/console/notices/marks/marks.rules.ts'

/** `[` and `]` stand where the selection begins and ends. */
const read = (marked: string): { text: string; range: Range } => ({
  text: marked.replace(/[[\]]/g, ''),
  range: { start: marked.indexOf('['), end: marked.indexOf(']') - 1 },
})
const applied = (text: string, edit: Edit | null) =>
  edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)
const emphasise = (marked: string) => {
  const { text, range } = read(marked)
  return applied(text, emphasised(text, range))
}
const list = (marked: string) => {
  const { text, range } = read(marked)
  return applied(text, listed(text, range))
}

describe('emphasis', () => {
  test.each([
    ['检修前[先停电]再验电', '检修前**先停电**再验电'],
    ['检修前[ 先停电 ]再验电', '检修前 **先停电** 再验电'],
    ['[先停电\n\n再验电]', '**先停电**\n\n**再验电**'],
    ['[先**停电**]', '**先停电**'],
  ])('%j becomes %j', (before, then) => {
    expect(emphasise(before)).toBe(then)
  })

  test.each([
    ['检修前**[先停电]**再验电', '检修前先停电再验电'],
    ['检修前[**先停电**]再验电', '检修前先停电再验电'],
    ['[**先停电**\n**再验电**]', '先停电\n再验电'],
  ])('of %j is taken back', (before, then) => {
    expect(emphasise(before)).toBe(then)
  })

  test('of nothing changes nothing', () => {
    expect(emphasise('先停电[]')).toBeNull()
    expect(emphasise('先停电[  ]')).toBeNull()
  })

  test('is what the screen shows as such, and pressed again gives the words back', () => {
    const word = fc.string({ unit: fc.constantFrom('停', '电', 'a', ' '), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(word, word, word, (before, middle, behind) => {
        fc.pre(middle.trim() !== '')
        const text = before + middle + behind
        const made = emphasised(text, { start: before.length, end: before.length + middle.length })
        const strong = applied(text, made) ?? ''
        expect(piecesOf(strong).filter(piece => piece.strong)).toMatchObject([{ text: middle.trim() }])
        expect(made && applied(strong, emphasised(strong, made.selected))).toBe(text)
      }),
    )
  })
})

describe('a list', () => {
  test.each([
    ['停电[\n验]电\n挂牌', '- 停电\n- 验电\n挂牌'],
    ['[]停电', '- 停电'],
    ['[- 停电\n验电]', '- 停电\n- 验电'],
    ['[停电\n\n验电]', '- 停电\n\n- 验电'],
    ['[]', '- '],
  ])('%j becomes %j', (before, then) => {
    expect(list(before)).toBe(then)
  })

  test('is taken back where every line is an item', () => {
    expect(list('[- 停电\n\n- 验电]')).toBe('停电\n\n验电')
  })

  test('is what the screen shows as one', () => {
    expect(blocksOf(list('[停电\n验电]') ?? '')).toMatchObject([{ kind: 'list', items: [{}, {}] }])
  })
})
