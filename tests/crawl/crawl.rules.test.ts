/** Which caption comes next, what is news and what an edit, and how captions are spaced. */
import { describe, expect, test } from 'vitest'
import {
  changesBetween,
  gapBefore,
  type Line,
  linesOf,
  nextLine,
  pageMs,
  sameLines,
  speedOf,
  survivorOf,
  takeWaiting,
} from '../../renderer/crawl/crawl.rules.ts'

const line = (id: string, change: Partial<Line> = {}): Line => ({
  id,
  revision: 1,
  text: `字幕 ${id}`,
  level: 'blue',
  label: '蓝色预警',
  ...change,
})
const [a, b, c, d] = [line('a'), line('b'), line('c'), line('d')]

describe('changes', () => {
  test('a caption that was not there is news, in the running order', () => {
    expect(changesBetween([a], [c, a, b]).news).toEqual(['c', 'b'])
  })

  test('a new text and another level are edits, not news', () => {
    const text = line('a', { revision: 2, text: '改了' })
    const level = line('b', { revision: 2, level: 'red' })
    expect(changesBetween([a, b, c], [text, level, c])).toEqual({ news: [], edited: ['a', 'b'] })
  })

  test('the same words saved again, another order and another language of the level are neither', () => {
    const none = { news: [], edited: [] }
    expect(changesBetween([a], [line('a', { revision: 2 })])).toEqual(none)
    expect(changesBetween([a, b, c], [c, a, b])).toEqual(none)
    expect(changesBetween([a], [line('a', { label: 'Blue' })])).toEqual(none)
  })

  test('who waits comes up in the words of then, and not at all once it is gone', () => {
    const edited = line('c', { text: '改了' })
    expect(takeWaiting(['b', 'c', 'd'], [a, edited, d])).toEqual({ line: edited, left: ['d'] })
    expect(takeWaiting(['b'], [a])).toEqual({ line: undefined, left: [] })
  })
})

describe('the round', () => {
  test('goes in order and wraps', () => {
    expect(nextLine([a, b], undefined)).toEqual({ line: a, wraps: false })
    expect(nextLine([a, b], 'a')).toEqual({ line: b, wraps: false })
    expect(nextLine([a, b], 'b')).toEqual({ line: a, wraps: true })
    expect(nextLine([], 'b')).toBeUndefined()
  })

  test('goes on after a withdrawn caption where it would have gone on', () => {
    const after = [a, d]
    expect(nextLine(after, survivorOf([a, b, c, d], after, 'c'))?.line).toBe(d)
  })

  test('begins anew when nothing before the place is left', () => {
    expect(nextLine([c], survivorOf([a, b, c], [c], 'b'))?.line).toBe(c)
  })

  test('equal lists are equal whatever objects they are made of', () => {
    expect(sameLines([a, b], [line('a'), line('b')])).toBe(true)
    expect(sameLines([a, b], [b, a])).toBe(false)
    expect(sameLines([a], [line('a', { label: 'Blue' })])).toBe(false)
  })

  test('the text of a caption is put on one line and its level into words', () => {
    const [only] = linesOf([{ id: 'a', revision: 1, text: '一\n二', level: 'red' }], level => `级别 ${level}`)
    expect(only).toEqual({ id: 'a', revision: 1, text: '一 二', level: 'red', label: '级别 red' })
  })
})

test('text of control characters alone has no pass', () => {
  const item = { id: 'a', revision: 1, level: 'info' } as const
  expect(linesOf([{ ...item, text: '\u0007' }], () => '')).toEqual([])
})

describe('speed and distance', () => {
  test('five characters of 80 px a second are 0.4 px a millisecond, for a caption of any length', () => {
    expect(speedOf(5, 80)).toBe(0.4)
  })

  test('captions are two characters apart', () => {
    expect(gapBefore(false, 80, 1920, 300)).toBe(160)
    expect(gapBefore(true, 80, 1920, 5000)).toBe(160)
  })

  test('a short round repeats after a rest of at most half a bar', () => {
    expect(gapBefore(true, 80, 1920, 300)).toBe(960)
    expect(gapBefore(true, 80, 1920, 1500)).toBe(420)
  })

  test('a still page stays as long as its text takes to read, at least 2.5 s', () => {
    expect(pageMs(4, 5)).toBe(2500)
    expect(pageMs(25, 5)).toBe(5000)
  })
})
