/** Pure rules of the play log: one row for each show on a screen within a period, and the sum of all. */
import type { Ending, PlaysRow, Tally } from '../../contract/plays.ts'

/** How often the plays of a show ended in one way, on one screen within one period. */
export interface EndedSo {
  period: string
  show: string
  screen: string
  ending: Ending
  count: number
  watched: number
  /** The last of them, in the order of all plays, and what the show was called then. */
  last: number
  title: string
}

const mostFirst = (a: { count: number }, b: { count: number }) => b.count - a.count

const tallyOf = (parts: readonly Pick<EndedSo, 'ending' | 'count' | 'watched'>[]): Tally => ({
  plays: parts.reduce((sum, { count }) => sum + count, 0),
  watched: parts.reduce((sum, { watched }) => sum + watched, 0),
  endings: parts.map(({ ending, count }) => ({ ending, count })).toSorted(mostFirst),
})

const rowOf = (parts: readonly [EndedSo, ...EndedSo[]]): PlaysRow => {
  const { period, show, screen, title } = parts.reduce((a, b) => (b.last > a.last ? b : a))
  return { period, show, screen, title, ...tallyOf(parts) }
}

export const rowsOf = (found: readonly EndedSo[]): PlaysRow[] => {
  const rows = new Map<string, [EndedSo, ...EndedSo[]]>()
  for (const one of found) {
    const key = JSON.stringify([one.period, one.show, one.screen])
    const before = rows.get(key)
    if (before) before.push(one)
    else rows.set(key, [one])
  }
  return [...rows.values()]
    .map(rowOf)
    .toSorted(
      (a, b) => b.period.localeCompare(a.period) || b.plays - a.plays || a.title.localeCompare(b.title),
    )
}

export const totalOf = (rows: readonly PlaysRow[]): Tally & { rows: number } => {
  const counts = new Map<Ending, number>()
  for (const { ending, count } of rows.flatMap(({ endings }) => endings))
    counts.set(ending, (counts.get(ending) ?? 0) + count)
  return {
    rows: rows.length,
    plays: rows.reduce((sum, { plays }) => sum + plays, 0),
    watched: rows.reduce((sum, { watched }) => sum + watched, 0),
    endings: [...counts].map(([ending, count]) => ({ ending, count })).toSorted(mostFirst),
  }
}
