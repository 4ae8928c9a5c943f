/** What a sync has to fetch, and which shows the station keeps when there is not room for all. */
import { type Manifest, type PublishedFile, type PublishedShow, partsOf } from '../manifest/manifest.rules.ts'

export interface Keeping {
  /** Null: the whole library. */
  quotaBytes: number | null
  /** When each show was last played, ISO 8601; by its identifier. */
  played: Readonly<Record<string, string>>
  /** Shows that must not go, whatever the quota. */
  scheduled: readonly string[]
}

/** What was played or came in the longest time ago goes first; what is scheduled never does. */
export const keptShows = (
  manifest: Manifest,
  { quotaBytes, played, scheduled }: Keeping,
): PublishedShow[] => {
  const { shows } = manifest
  if (quotaBytes === null) return [...shows]
  const sizes = new Map(manifest.files.map(({ id, size }) => [id, size]))
  const touched = ({ id, addedAt }: PublishedShow) => {
    const last = played[id] ?? ''
    return last > addedAt ? last : addedAt
  }
  const isScheduled = ({ id }: PublishedShow) => scheduled.includes(id)
  const ranked = shows.toSorted(
    (a, b) => Number(isScheduled(b)) - Number(isScheduled(a)) || touched(b).localeCompare(touched(a)),
  )
  const counted = new Set<string>()
  let room = quotaBytes
  const kept = ranked.filter(show => {
    const added = partsOf(show).filter(part => !counted.has(part))
    const bytes = added.reduce((sum, part) => sum + (sizes.get(part) ?? 0), 0)
    if (bytes > room && !isScheduled(show)) return false
    room -= bytes
    for (const part of added) counted.add(part)
    return true
  })
  return shows.filter(show => kept.includes(show))
}

export const filesOf = (manifest: Manifest, shows: readonly PublishedShow[]): PublishedFile[] => {
  const needed = new Set(shows.flatMap(partsOf))
  return manifest.files.filter(({ id }) => needed.has(id))
}

/** What is not cleared: what is kept, and for what still plays the files that only the library before names. */
export const neededFiles = (
  kept: readonly PublishedFile[],
  current: Pick<Manifest, 'files'>,
  previous: Pick<Manifest, 'files'> | null,
): PublishedFile[] => {
  const listed = new Set(current.files.map(({ sha256 }) => sha256))
  return [...kept, ...(previous?.files ?? []).filter(({ sha256 }) => !listed.has(sha256))]
}

/** Small ones first: posters and texts are soon there, and a film that stalls holds nobody up. */
export const missingFiles = (
  files: readonly PublishedFile[],
  isHere: (file: PublishedFile) => boolean,
): PublishedFile[] => files.filter(file => !isHere(file)).toSorted((a, b) => a.size - b.size)
