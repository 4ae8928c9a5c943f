/** The text of a caption survives cleaning and cutting, whatever script it is in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  directionOf,
  graphemesOf,
  isGoodCut,
  oneLine,
  PIECE_LIMIT,
  pageAfter,
  piecesOf,
  rightToLeftPieces,
} from '../../renderer/crawl/text.rules.ts'

const FAMILY = '👨‍👩‍👧‍👦'

describe('one line', () => {
  test('line ends and control characters become a space', () => {
    expect(oneLine('今晚停电\r\n请\u0007充电\u2028谢谢\t')).toBe('今晚停电 请 充电 谢谢')
  })

  test('half a surrogate pair does not break the text', () => {
    expect(oneLine('前\ud83d后')).toBe('前\ufffd后')
  })
})

describe('pieces', () => {
  test('10,000 characters are cut into stretches of at most 32', () => {
    const text = '雨天路滑当心脚下'.repeat(1250)
    const pieces = piecesOf(text)
    expect(pieces.join('')).toBe(text)
    expect(pieces).toHaveLength(Math.ceil(10_000 / PIECE_LIMIT))
  })

  test('nothing is lost and nothing is longer than the limit, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const pieces = piecesOf(text)
        expect(pieces.join('')).toBe(text)
        for (const piece of pieces) expect(graphemesOf(piece).length).toBeLessThanOrEqual(PIECE_LIMIT)
      }),
    )
  })

  test('an emoji joined from several is never cut', () => {
    for (const piece of piecesOf(FAMILY.repeat(100))) {
      expect(graphemesOf(piece).every(part => part === FAMILY)).toBe(true)
    }
  })

  test('an accent stays with its letter', () => {
    const letter = 'e\u0301\u0323'
    for (const piece of piecesOf(letter.repeat(100))) expect(piece.startsWith('e')).toBe(true)
  })

  test('Latin words are kept whole', () => {
    const words =
      'Please charge your lamp before the power is cut on Wednesday morning at the second dormitory'
    const again = piecesOf(words).flatMap(piece => piece.trim().split(' '))
    expect(again).toEqual(words.split(' '))
  })

  test('a word longer than a stretch is cut, not dropped', () => {
    expect(piecesOf('x'.repeat(70)).map(piece => piece.length)).toEqual([32, 32, 6])
  })

  test('right-to-left text keeps its words and its order of reading', () => {
    const words = 'انتبه إلى الأرض الزلقة عند مدخل المنجم واتبع تعليمات المرسل قبل النزول إلى العمل'
    expect(piecesOf(words).join('')).toBe(words)
    expect(piecesOf(words).flatMap(piece => piece.trim().split(' '))).toEqual(words.split(' '))
  })
})

describe('a phrase that reads to the left within a line that reads to the right', () => {
  const phrase = 'انتبه إلى الأرض الزلقة'

  test('is in one stretch, so that its words stay in their order', () => {
    for (let before = 1; before < 60; before++) {
      const text = `${'雨'.repeat(before)} ${phrase} 请注意`
      expect(piecesOf(text).join('')).toBe(text)
      expect(piecesOf(text).filter(piece => piece.includes('انتبه'))).toEqual([
        expect.stringContaining(phrase),
      ])
    }
  })

  test('is cut between words where it is longer than a stretch', () => {
    const text = `通知 ${`${phrase} `.repeat(5).trim()}`
    const words = piecesOf(text).flatMap(piece => piece.trim().split(' '))
    expect(words).toEqual(text.split(' '))
  })
})

describe('right-to-left text', () => {
  const words = 'انتبه إلى الأرض الزلقة عند مدخل المنجم'

  test('is kept whole while it fits the bar', () => {
    expect(rightToLeftPieces(words, 31)).toEqual([words])
  })

  test('is otherwise cut into stretches of like length, in reading order', () => {
    const pieces = rightToLeftPieces(words, 17)
    expect(pieces.join('')).toBe(words)
    expect(pieces).toHaveLength(2)
    expect(pieces[1]?.length).toBeGreaterThan(12)
  })
})

describe('a good place to cut', () => {
  test.each([
    ['雨', '天', true],
    ['雨', '\uff0c', false],
    ['《', '公', false],
    ['a', 'b', false],
    [' ', 'b', true],
    ['8', ':', false],
    [':', '0', false],
    ['\uff0c', '注', true],
  ])('between %j and %j: %j', (before, after, expected) => {
    expect(isGoodCut(before, after)).toBe(expected)
  })
})

describe('direction', () => {
  test.each([
    ['今天有雨', 'ltr'],
    ['16:00 ← انتبه', 'rtl'],
    ['!! שלום', 'rtl'],
    ['通知 انتبه', 'ltr'],
    ['12345', 'ltr'],
  ])('%s is %s', (text, expected) => expect(directionOf(text)).toBe(expected))
})

describe('pages', () => {
  const fitsTen = (text: string) => graphemesOf(text).length <= 10

  const pagesOf = (text: string) => {
    const parts = graphemesOf(text)
    const pages: string[] = []
    for (let from = 0; from < parts.length; ) {
      const to = pageAfter(parts, from, fitsTen)
      pages.push(parts.slice(from, to).join(''))
      from = to
    }
    return pages
  }

  test('a page takes what fits and begins no line with a comma', () => {
    expect(pagesOf('今天十八时起有大暴雨\uff0c上下班注意')).toEqual([
      '今天十八时起有大暴',
      '雨\uff0c上下班注意',
    ])
  })

  test('a short caption is one page', () => {
    expect(pagesOf('防滑')).toEqual(['防滑'])
  })

  test('a bar too narrow for one character still moves on', () => {
    expect(pageAfter(['宽', '字'], 0, () => false)).toBe(1)
  })
})
