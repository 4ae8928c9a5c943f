/** Which caption comes next, what is news, and how captions are spaced. */
import { describe, expect, test } from 'vitest'
import {
  changesBetween,
  enqueue,
  gapBefore,
  type Line,
  linesOf,
  nextLine,
  pageMs,
  sameLines,
  speedOf,
  survivorOf,
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
const idsOf = (lines: readonly Line[]) => lines.map(({ id }) => id)

describe('news', () => {
  test('the first captions after an empty bar are not news', () => {
    expect(changesBetween([], [a, b]).news).toEqual([])
  })

  test('a caption that was not there is news, in the running order', () => {
    expect(idsOf(changesBetween([a], [c, a, b]).news)).toEqual(['c', 'b'])
  })

  test('a new text with a higher revision is news and makes the old one stale', () => {
    const edited = line('a', { revision: 2, text: '改了' })
    expect(changesBetween([a, b], [edited, b])).toEqual({ stale: new Set(['a']), news: [edited] })
  })

  test('a draft that changes without a revision is stale but breaks into nothing', () => {
    const draft = line('a', { text: '改了' })
    expect(changesBetween([a, b], [draft, b])).toEqual({ stale: new Set(['a']), news: [] })
  })

  test('the same text saved again is no news', () => {
    expect(changesBetween([a], [line('a', { revision: 2 })])).toEqual({ stale: new Set(), news: [] })
  })

  test('a level that becomes graver is news, one that becomes milder is not', () => {
    const graver = line('a', { revision: 2, level: 'red' })
    expect(idsOf(changesBetween([a], [graver]).news)).toEqual(['a'])
    expect(changesBetween([graver], [line('a', { revision: 3 })])).toEqual({ stale: new Set(), news: [] })
  })

  test('another order is no news', () => {
    expect(changesBetween([a, b, c], [c, a, b])).toEqual({ stale: new Set(), news: [] })
  })

  test('newcomers queue; one withdrawn or edited meanwhile never comes up in its old form', () => {
    const edited = line('b', { revision: 2, text: '改了' })
    const before = [a, b, c, d]
    expect(enqueue([b, c, d], changesBetween(before, [a, edited, d]))).toEqual([d, edited])
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
