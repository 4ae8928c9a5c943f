/** Pure rules of the wall: what it can be filtered by, which shows that leaves, and how posters fill a screen. */
import { GENRES, type Show } from '../../../electron/contract/shows.ts'

export const FACETS = ['top', 'genre', 'unit', 'year', 'event', 'theme', 'length'] as const
export type Facet = (typeof FACETS)[number]

/** One value of a facet at most; what is not in it does not matter. */
export type Filter = Partial<Record<Facet, string>>

export const LENGTHS = ['short', 'medium', 'long', 'film'] as const
export type Length = (typeof LENGTHS)[number]
export const TOPS = ['new', 'watched'] as const
type Top = (typeof TOPS)[number]

/** Minutes up to which a show is short, medium and long. */
const BOUNDS = [5, 15, 30]
const NEW_MS = 31 * 86_400_000

export const lengthOf = (seconds: number): Length => {
  const index = BOUNDS.findIndex(minutes => seconds <= minutes * 60)
  return LENGTHS[index] ?? 'film'
}

/** Of its date, else as its occasion names it; empty: nobody said. */
export const yearOf = ({ date, event }: Pick<Show, 'date' | 'event'>): string =>
  date.slice(0, 4) || (/(?:19|20)\d{2}/.exec(event)?.[0] ?? '')

export interface WallFacts {
  now: Date
  /** How often each show was watched. */
  watched: ReadonlyMap<string, number>
}

const topsOf = ({ id, addedAt }: Show, { now, watched }: WallFacts): Top[] => [
  ...(now.getTime() - Date.parse(addedAt) < NEW_MS ? (['new'] as const) : []),
  ...(watched.has(id) ? (['watched'] as const) : []),
]

const valuesOf = (show: Show, facet: Facet, facts: WallFacts): readonly string[] => {
  if (facet === 'top') return topsOf(show, facts)
  if (facet === 'year') return [yearOf(show)]
  if (facet === 'length') return [lengthOf(show.seconds)]
  return [show[facet]]
}

const passes = (show: Show, filter: Filter, facts: WallFacts) =>
  FACETS.every(facet => {
    const wanted = filter[facet]
    return wanted === undefined || valuesOf(show, facet, facts).includes(wanted)
  })

/** In the order of the library; what is watched most comes first where that is asked for. */
export const wallOf = (shows: readonly Show[], filter: Filter, facts: WallFacts): readonly Show[] => {
  const left = shows.filter(show => passes(show, filter, facts))
  const times = ({ id }: Show) => facts.watched.get(id) ?? 0
  return filter.top === 'watched' ? left.toSorted((a, b) => times(b) - times(a)) : left
}

export interface Choice {
  value: string
  count: number
}

const KNOWN_ORDER: Partial<Record<Facet, readonly string[]>> = { top: TOPS, genre: GENRES, length: LENGTHS }

const inOrder = (facet: Facet) => (a: Choice, b: Choice) => {
  const order = KNOWN_ORDER[facet]
  if (order) return order.indexOf(a.value) - order.indexOf(b.value)
  if (facet === 'year') return b.value.localeCompare(a.value)
  return b.count - a.count || a.value.localeCompare(b.value, 'zh')
}

/** Values that leave something, whatever else is chosen; none where all shows say the same, or say nothing. */
export const choicesOf = (
  shows: readonly Show[],
  filter: Filter,
  facet: Facet,
  facts: WallFacts,
): Choice[] => {
  const { [facet]: chosen, ...others } = filter
  const left = wallOf(shows, others, facts)
  const counts = new Map<string, number>()
  for (const show of left)
    for (const value of valuesOf(show, facet, facts))
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return Array.from(counts, ([value, count]) => ({ value, count }))
    .filter(({ value, count }) => count < left.length || value === chosen)
    .toSorted(inOrder(facet))
}

/** What the wall has room for, in pixels. */
export interface Room {
  width: number
  height: number
  gap: number
  /** Height of a poster's words. */
  words: number
  /** Columns beyond which titles can no longer be read from where one stands. */
  most: number
}

export interface Grid {
  columns: number
  rows: number
  /** The first poster is as wide as the wall. */
  lead: boolean
  /** There are more shows than fit: posters fill the wall to its end. */
  full: boolean
}

/** Posters may be this much flatter than drawn so that one row more fits. */
const SQUEEZE = 0.82

const cardHeight = ({ words }: Room, width: number) => (width * 9) / 16 + words
const columnWidth = ({ width, gap }: Room, columns: number) => (width - gap * (columns - 1)) / columns
const rowsIn = (height: number, gap: number, card: number) => Math.floor((height + gap) / (card + gap))

/** As large as possible while all fit; else as many as can be read. */
export const gridFor = (room: Room, count: number): Grid => {
  for (let columns = 2; columns <= room.most; columns++) {
    const card = cardHeight(room, columnWidth(room, columns))
    const leadFits = cardHeight(room, room.width) + room.gap + card <= room.height
    const lead = columns === 2 && count % 2 === 1 && leadFits
    const height = lead ? room.height - cardHeight(room, room.width) - room.gap : room.height
    const rows = rowsIn(height, room.gap, card)
    if (rows * columns + Number(lead) >= count)
      return { columns, rows: rows + Number(lead), lead, full: false }
  }
  const card = cardHeight(room, columnWidth(room, room.most)) * SQUEEZE
  return {
    columns: room.most,
    rows: Math.max(1, rowsIn(room.height, room.gap, card)),
    lead: false,
    full: true,
  }
}

/** A page of the wall; a page that is no longer there is the last. */
export const pageOf = <T>(items: readonly T[], { columns, rows, full }: Grid, page: number) => {
  const size = full ? columns * rows : Math.max(1, items.length)
  const count = Math.max(1, Math.ceil(items.length / size))
  const current = Math.min(page, count - 1)
  return { items: items.slice(current * size, (current + 1) * size), page: current, count }
}

const likeness = (show: Show, other: Show) =>
  (other.event !== '' && other.event === show.event ? 4 : 0) +
  (other.unit !== '' && other.unit === show.unit ? 3 : 0) +
  (other.theme !== '' && other.theme === show.theme ? 2 : 0) +
  (other.genre === show.genre ? 1 : 0)

/** What has most in common with a show; the newest of equals first. */
export const relatedTo = (shows: readonly Show[], show: Show, most: number): readonly Show[] =>
  shows
    .filter(({ id }) => id !== show.id)
    .toSorted((a, b) => likeness(show, b) - likeness(show, a))
    .slice(0, most)
