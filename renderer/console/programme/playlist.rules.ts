/** Pure rules of a playlist's form: its values, what of them is sent, and how long its cycle is. */
import {
  type PlaylistDraft as Draft,
  type Playlist,
  PlaylistDraft,
} from '../../../electron/contract/programme.ts'
import {
  type CycleItem,
  EVERY,
  interleaved,
  type ListedShow,
  PERCENT,
  type SafetyShare,
  safetyPool,
} from '../../../electron/contract/programmeCycle.ts'
import type { Show } from '../../../electron/contract/shows.ts'

export interface PlaylistValues {
  title: string
  shows: ListedShow[]
  share: SafetyShare
  /** Null: whatever is about safety. */
  films: ListedShow[] | null
  revision: number
}

export const NEW_PLAYLIST: PlaylistValues = {
  ...{ title: '', shows: [], share: { kind: 'none' }, films: null, revision: 0 },
}

export const valuesOf = ({ title, shows, safety, revision }: Playlist): PlaylistValues => ({
  ...{ title, shows, share: safety.share, films: safety.films, revision },
})

const idsOf = (shows: readonly ListedShow[]) => shows.map(({ show }) => show)

export const draftOf = ({ title, shows, share, films }: Omit<PlaylistValues, 'revision'>): Draft => ({
  title,
  shows: idsOf(shows),
  safety: { share, films: films && idsOf(films) },
})

export const checkPlaylist = (values: PlaylistValues) => PlaylistDraft.safeParse(draftOf(values))

export const FIRST_SHARE: Record<SafetyShare['kind'], SafetyShare> = {
  none: { kind: 'none' },
  every: { kind: 'every', nth: EVERY.usual },
  percent: { kind: 'percent', percent: PERCENT.usual },
}

export interface PreviewedItem extends CycleItem {
  title: string
  /** Seconds from the beginning of the cycle. */
  at: number
  seconds: number
}

/** The cycle as a screen would play it today, without what is not in the library. */
export const previewOf = (
  { shows, share, films }: Pick<PlaylistValues, 'shows' | 'share' | 'films'>,
  library: readonly Show[],
): PreviewedItem[] => {
  const known = new Map(library.map(show => [show.id, show]))
  const ids = idsOf(shows).filter(id => known.has(id))
  const pool = safetyPool(films && idsOf(films), library, ids)
  let at = 0
  return interleaved(ids, pool, share, 0).map(item => {
    const { title = item.show, seconds = 0 } = known.get(item.show) ?? {}
    const before = at
    at += seconds
    return { ...item, title, at: before, seconds }
  })
}

export const lengthOf = (items: ReadonlyArray<{ seconds: number }>): number =>
  items.reduce((sum, { seconds }) => sum + seconds, 0)

/** Percent of the items. */
export const shareOf = (items: readonly CycleItem[]): number =>
  Math.round((100 * items.filter(({ kind }) => kind === 'safety').length) / Math.max(1, items.length))
