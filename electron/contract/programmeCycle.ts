/** How safety films come in between the shows of a list: the rule that stations and previews share. */
import * as z from 'zod'
import { Id } from './common.ts'
import type { Show } from './shows.ts'

/** A show as a list remembers it: still named when it has left the library. */
export const ListedShow = z.object({ show: Id, title: z.string() })
export type ListedShow = z.infer<typeof ListedShow>

export const EVERY = { min: 2, max: 20, usual: 4 } as const
export const PERCENT = { min: 5, max: 80, usual: 20 } as const

/** How many of the items are safety films. */
export const SafetyShare = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** Every n-th item. */
  z.object({ kind: z.literal('every'), nth: z.int().min(EVERY.min).max(EVERY.max) }),
  /** So many in a hundred items. */
  z.object({ kind: z.literal('percent'), percent: z.int().min(PERCENT.min).max(PERCENT.max) }),
])
export type SafetyShare = z.infer<typeof SafetyShare>

/** By its genre, or by what it is about. */
export const isAboutSafety = ({ genre, theme }: Pick<Show, 'genre' | 'theme'>): boolean =>
  genre === 'safety' || /安全|safety/i.test(theme)

export interface CycleItem {
  show: string
  kind: 'show' | 'safety'
}

/** Of `outOf` items so many are safety films. */
const fractionOf = (share: SafetyShare) => {
  if (share.kind === 'none') return { films: 0, outOf: 1 }
  return share.kind === 'every' ? { films: 1, outOf: share.nth } : { films: share.percent, outOf: 100 }
}

/** The fewest with which the share is reached, over the end of the cycle too. */
const filmsFor = (shows: number, share: SafetyShare): number => {
  const { films, outOf } = fractionOf(share)
  return Math.ceil((shows * films) / (outOf - films))
}

/**
 * The films in their turn, beginning at `first`; one that has just played or plays next waits, unless there is no
 * other.
 */
const takeTurns = (pool: readonly string[], first: number) => {
  const waiting = pool.map((_, index) => pool[(first + index) % pool.length] ?? '')
  return (neighbours: readonly (string | undefined)[]): string => {
    const free = waiting.findIndex(film => !neighbours.includes(film))
    const [film = ''] = waiting.splice(Math.max(free, 0), 1)
    waiting.push(film)
    return film
  }
}

/**
 * The shows in their order with safety films spread evenly between them.
 * @param turn the cycle of a day later has the next one, so that all films have their day
 */
export const interleaved = (
  shows: readonly string[],
  pool: readonly string[],
  share: SafetyShare,
  turn: number,
): CycleItem[] => {
  const count = pool.length === 0 ? 0 : filmsFor(shows.length, share)
  const nextFilm = takeTurns(pool, count * turn)
  return shows.flatMap((show, index): CycleItem[] => {
    const due = (until: number) => Math.floor((until * count) / shows.length)
    const after = shows[(index + 1) % shows.length]
    const films = Array.from({ length: due(index + 1) - due(index) })
    let before = show
    return [
      { show, kind: 'show' },
      ...films.map((): CycleItem => {
        before = nextFilm([before, after])
        return { show: before, kind: 'safety' }
      }),
    ]
  })
}

/**
 * Films that come in between, in an order that new ones join at its end; those that stand in the list anyway do so
 * only where there are no others.
 * @param films null: whatever is about safety
 */
export const safetyPool = (
  films: readonly string[] | null,
  playable: readonly Show[],
  shows: readonly string[],
): string[] => {
  const known = new Set(playable.map(({ id }) => id))
  const pool = films
    ? [...new Set(films)].filter(film => known.has(film))
    : playable
        .filter(isAboutSafety)
        .toSorted((a, b) => (a.addedAt + a.id < b.addedAt + b.id ? -1 : 1))
        .map(({ id }) => id)
  const others = pool.filter(film => !shows.includes(film))
  return others.length > 0 ? others : pool
}
