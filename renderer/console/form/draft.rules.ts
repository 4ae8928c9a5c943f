/** Pure rules of drafts: each is kept for its owner alone, for so long, and fits the form of today. */
import * as z from 'zod'

const PREFIX = 'diantai.draft.'
const KEPT_MS = 14 * 24 * 3_600_000
/** The newest so many of each owner. */
const MOST_PER_OWNER = 20

/** Where a draft is kept. */
export interface DraftPlace {
  /** Id of the account that typed it; nobody else is shown it. */
  owner: string
  room: string
  item: string
}

export const draftKey = ({ owner, room, item }: DraftPlace) => `${PREFIX}${owner}/${room}/${item}`

/** Null for keys that are no drafts of ours. */
const placeOf = (key: string): DraftPlace | null => {
  const [owner, room, item] = key.startsWith(PREFIX) ? key.slice(PREFIX.length).split('/') : []
  return owner && room && item ? { owner, room, item } : null
}

const Kept = z.object({
  /** When it was typed last, in milliseconds since 1970. */
  at: z.number(),
  /** The page of the console that it was typed on. */
  path: z.string().startsWith('/'),
  values: z.record(z.string(), z.unknown()),
})
type Kept = z.infer<typeof Kept>

export const packDraft = (draft: Kept): string => JSON.stringify(draft)

const parse = (text: string | null): Kept | null => {
  try {
    return Kept.safeParse(JSON.parse(text ?? '')).data ?? null
  } catch {
    return null
  }
}

const isFresh = ({ at }: Kept, now: number) => now - at < KEPT_MS

/** As the browser's storage has them. */
export type Entries = readonly (readonly [key: string, text: string])[]

export interface WaitingDraft extends DraftPlace {
  at: number
  path: string
  /** How it begins, to be recognised by. */
  words: string
}

const FEW_WORDS = 40

const wordsOf = ({ values }: Kept): string => {
  const texts = Object.values(values).filter(value => typeof value === 'string')
  return (
    texts
      .map(text => text.trim())
      .find(text => text !== '')
      ?.slice(0, FEW_WORDS) ?? ''
  )
}

const readable = (entries: Entries) =>
  entries.flatMap(([key, text]) => {
    const place = placeOf(key)
    return place ? [{ key, place, kept: parse(text) }] : []
  })

/** What waits for its owner, newest first. */
export const draftsOf = (owner: string, entries: Entries, now: number): WaitingDraft[] =>
  readable(entries)
    .flatMap(({ place, kept }) =>
      kept && place.owner === owner && isFresh(kept, now)
        ? [{ ...place, at: kept.at, path: kept.path, words: wordsOf(kept) }]
        : [],
    )
    .sort((a, b) => b.at - a.at)

/** Keys to let go of: too old, unreadable, or more than an owner may have. */
export const surplus = (entries: Entries, now: number): string[] => {
  const counts = new Map<string, number>()
  return readable(entries)
    .sort((a, b) => (b.kept?.at ?? 0) - (a.kept?.at ?? 0))
    .filter(({ place: { owner }, kept }) => {
      if (!kept || !isFresh(kept, now)) return true
      counts.set(owner, (counts.get(owner) ?? 0) + 1)
      return (counts.get(owner) ?? 0) > MOST_PER_OWNER
    })
    .map(({ key }) => key)
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)
const fits = (kept: unknown, now: unknown) =>
  kindOf(kept) === kindOf(now) || [kindOf(kept), kindOf(now)].includes('null')

/** The kept values laid over the form's own, as far as they are of the same kind; null when nothing is kept. */
export const fromDraft = <Values extends object>(
  initial: Values,
  text: string | null,
  now: number,
): Values | null => {
  const kept = parse(text)
  if (!kept || !isFresh(kept, now)) return null
  const usable = Object.entries(kept.values).filter(
    ([name, value]) => name in initial && fits(value, initial[name as keyof Values]),
  )
  return usable.length === 0 ? null : { ...initial, ...Object.fromEntries(usable) }
}
