/** Pure rules of the line: what the programme asks for as shows that are here, and what is said over a picture. */
import type { ProgrammeItem, ProgrammeNow } from '../../../electron/contract/programme.ts'
import type { Show } from '../../../electron/contract/shows.ts'

export interface LineItem extends Pick<ProgrammeItem, 'key' | 'kind'> {
  show: Show
}

export interface Line {
  items: readonly LineItem[]
  /** Begins again after the last. */
  loops: boolean
}

export const NO_LINE: Line = { items: [], loops: false }

/** What has left the library since the station answered is passed over. */
export const lineOf = ({ items, loops }: ProgrammeNow, shows: readonly Show[]): Line => {
  const known = new Map(shows.map(show => [show.id, show]))
  return {
    loops,
    items: items.flatMap(({ key, kind, show: id }) => {
      const show = known.get(id)
      return show ? [{ key, kind, show }] : []
    }),
  }
}

/** The item after that one; after the last the first again, where it loops. */
export const itemAfter = ({ items, loops }: Line, key: string | null): LineItem | null => {
  const index = items.findIndex(item => item.key === key)
  return items[index + 1] ?? (loops ? items[0] : undefined) ?? null
}

/** So long a title is said when a show begins, and the next one before it comes; seconds. */
const SAID_SECONDS = 10

/** @param left seconds; null: not known yet. */
export const saidAt = (length: number, left: number | null): 'title' | 'next' | 'nothing' => {
  if (left === null || length - left < SAID_SECONDS) return 'title'
  return left <= SAID_SECONDS ? 'next' : 'nothing'
}
