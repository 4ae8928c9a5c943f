/** Safety films between shows: as often as was asked for, evenly, and never to the cost of a show. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CycleItem,
  EVERY,
  interleaved,
  isAboutSafety,
  PERCENT,
  type SafetyShare,
  safetyPool,
} from '../../electron/contract/programmeCycle.ts'
import { show } from '../support/builders.ts'

const kinds = (items: readonly CycleItem[]) =>
  items.map(({ kind }) => (kind === 'safety' ? 'S' : '.')).join('')
const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`)

describe('by hand', () => {
  test('every fourth item is a safety film', () => {
    const items = interleaved(ids('show', 6), ids('film', 2), { kind: 'every', nth: 4 }, 0)
    expect(kinds(items)).toBe('...S...S')
  })

  test('where the list does not come out even it is rather a film more than too few', () => {
    expect(kinds(interleaved(ids('show', 5), ids('film', 2), { kind: 'every', nth: 4 }, 0))).toBe('...S..S')
  })

  test('half of them: show, film, show, film', () => {
    const items = interleaved(['a', 'b'], ['x', 'y', 'z'], { kind: 'percent', percent: 50 }, 0)
    expect(items.map(({ show: id }) => id)).toEqual(['a', 'x', 'b', 'y'])
  })

  test('the next day goes on with the films after those of this one', () => {
    const day = (turn: number) =>
      interleaved(['a', 'b'], ['x', 'y', 'z'], { kind: 'percent', percent: 50 }, turn)
        .filter(({ kind }) => kind === 'safety')
        .map(({ show: id }) => id)
    expect([day(0), day(1), day(2)]).toEqual([
      ['x', 'y'],
      ['z', 'x'],
      ['y', 'z'],
    ])
  })

  test('without films, or without a share, there are only the shows', () => {
    expect(kinds(interleaved(ids('show', 3), [], { kind: 'every', nth: 2 }, 3))).toBe('...')
    expect(kinds(interleaved(ids('show', 3), ['film'], { kind: 'none' }, 3))).toBe('...')
    expect(interleaved([], ['film'], { kind: 'every', nth: 2 }, 3)).toEqual([])
  })
})

const shares: fc.Arbitrary<SafetyShare> = fc.oneof(
  fc.integer(EVERY).map(nth => ({ kind: 'every' as const, nth })),
  fc.integer(PERCENT).map(percent => ({ kind: 'percent' as const, percent })),
)
const fractionOf = (share: SafetyShare) =>
  share.kind === 'every' ? 1 / share.nth : share.kind === 'percent' ? share.percent / 100 : 0

const cycles = fc.record({
  shows: fc.array(fc.constantFrom(...ids('show', 12)), { minLength: 1, maxLength: 60 }),
  pool: fc.integer({ min: 1, max: 9 }).map(count => ids('film', count)),
  share: shares,
  turn: fc.nat({ max: 100_000 }),
})
/** Against rounding of the fraction itself. */
const HAIR = 1e-9

describe('whatever the list, the films and the share', () => {
  test('every show is there in its order, and nothing but films comes between', () => {
    fc.assert(
      fc.property(cycles, ({ shows, pool, share, turn }) => {
        const items = interleaved(shows, pool, share, turn)
        expect(items.filter(({ kind }) => kind === 'show').map(({ show: id }) => id)).toEqual(shows)
        for (const { kind, show: id } of items) expect(kind === 'safety').toBe(pool.includes(id))
      }),
    )
  })

  test('the share is reached, and would not be with one film fewer', () => {
    fc.assert(
      fc.property(cycles, ({ shows, pool, share, turn }) => {
        const items = interleaved(shows, pool, share, turn)
        const films = items.length - shows.length
        expect(films / items.length).toBeGreaterThanOrEqual(fractionOf(share) - HAIR)
        expect((films - 1) / (items.length - 1)).toBeLessThan(fractionOf(share))
      }),
    )
  })

  test('over and over again, no more shows follow each other than the share allows', () => {
    fc.assert(
      fc.property(cycles, fc.integer(EVERY), ({ shows, pool, turn }, nth) => {
        const cycle = kinds(interleaved(shows, pool, { kind: 'every', nth }, turn))
        const longest = Math.max(...`${cycle}${cycle}`.split('S').map(run => run.length))
        expect(longest).toBeLessThan(nth)
      }),
    )
  })

  test('it is the same each time it is asked for, and films take turns', () => {
    fc.assert(
      fc.property(cycles, ({ shows, pool, share, turn }) => {
        const items = interleaved(shows, pool, share, turn)
        expect(interleaved(shows, pool, share, turn)).toEqual(items)
        const times = pool.map(film => items.filter(({ show: id }) => id === film).length)
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('a film never follows itself as long as there is another one', () => {
  const items = interleaved(['x', 'a'], ['x', 'y'], { kind: 'percent', percent: 50 }, 0)
  expect(items.map(({ show: id }) => id)).toEqual(['x', 'y', 'a', 'y'])
})

describe('the films that come in between', () => {
  const library = [
    show({ id: 'new', genre: 'safety', addedAt: '2026-07-02T00:00:00.000Z' }),
    show({ id: 'old', genre: 'sketch', theme: '安全帽', addedAt: '2026-07-01T00:00:00.000Z' }),
    show({ id: 'song', genre: 'chorus' }),
  ]

  test('are those about safety by genre or theme, new ones after the others', () => {
    expect(library.map(isAboutSafety)).toEqual([true, true, false])
    expect(safetyPool(null, library, [])).toEqual(['old', 'new'])
  })

  test('are those that were chosen, as far as they can be played', () => {
    expect(safetyPool(['song', 'gone', 'song'], library, [])).toEqual(['song'])
  })

  test('are not those that stand in the list anyway, unless there are no others', () => {
    expect(safetyPool(null, library, ['old'])).toEqual(['new'])
    expect(safetyPool(null, library, ['old', 'new'])).toEqual(['old', 'new'])
  })
})
