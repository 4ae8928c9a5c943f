/** Pure rules of the page: its rows by day, and what was seen of the frames. */
import type { ProofRow } from '../../../electron/contract/proof.ts'
import type { SiteFields } from '../../../electron/contract/siteFields.ts'

/** Its identifier, once the site no longer has the place. */
export const placeNameIn = (places: SiteFields['places'] | undefined, id: string): string =>
  places?.find(place => place.id === id)?.name ?? id

export interface DayRows {
  day: string
  rows: ProofRow[]
}

/** In the order of the rows, which come by day. */
export const byDay = (rows: readonly ProofRow[]): DayRows[] => {
  const days: DayRows[] = []
  for (const row of rows) {
    const last = days.at(-1)
    if (last?.day === row.day) last.rows.push(row)
    else days.push({ day: row.day, rows: [row] })
  }
  return days
}

export type Smoothness = 'unwatched' | 'smooth' | 'rough'

export const smoothness = ({ frames, dropped }: Pick<ProofRow, 'frames' | 'dropped'>): Smoothness => {
  if (frames === 0) return 'unwatched'
  return dropped === 0 ? 'smooth' : 'rough'
}

/** One in a thousand is written out, and what is less is not called nothing. */
export const shareWords = ({ frames, dropped }: Pick<ProofRow, 'frames' | 'dropped'>, language: string) => {
  const least = 0.0001
  const share = Math.max(dropped / frames, least)
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(share)
}
