/** The shows of the synced library: those in use, and for what still plays the files of the one before. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Show } from '../../contract/shows.ts'
import type { LibraryState } from '../../contract/sync.ts'
import {
  localName,
  MANIFEST_FILE,
  type Manifest,
  type PublishedFile,
  partsOf,
  publishedPath,
} from '../manifest/manifest.rules.ts'
import { isExpired } from '../manifest/open.ts'
import { type Asked, checkupOf } from './checkup.rules.ts'
import { isPresent, openStore, syncedFolder } from './store.ts'

export const openSyncedShows = async (library: string) => {
  const dir = syncedFolder(library)
  const store = openStore(dir)
  let stamp = ''
  let current: Manifest | null = null
  let shows: Show[] = []
  /** By the names under which they are served, and published. */
  let local = new Map<string, string>()
  let published = new Map<string, string>()

  const stampOf = async () => {
    const [manifest, files] = await Promise.all(
      [MANIFEST_FILE, 'files'].map(name => stat(join(dir, name)).catch(() => null)),
    )
    return manifest ? `${manifest.ino}:${manifest.mtimeMs}:${manifest.size}:${files?.mtimeMs}` : ''
  }

  const read = async () => {
    const now = await store.current()
    const before = await store.previous().catch(() => null)
    const found = await store.present()
    const present = (file: PublishedFile) => isPresent(found, file)
    const files = [...(before?.manifest.files ?? []), ...(now?.manifest.files ?? [])].filter(present)
    current = now?.manifest ?? null
    local = new Map(files.map(file => [localName(file), store.path(file)]))
    published = new Map(files.map(file => [publishedPath(file), store.path(file)]))
    shows = current ? showsOf(current, present) : []
  }

  const look = async () => {
    const seen = await stampOf()
    if (seen === stamp) return
    await read()
    stamp = seen
  }
  await look().catch(() => undefined)

  return {
    look,
    list: () => shows,
    current: () => current,
    has: (id: string) => shows.some(show => show.id === id),
    /** The absolute path of a file of this library or of the one before. */
    file: (name: string) => local.get(name) ?? null,
    /** The same by its path in a published library, for another station. */
    published: (path: string) =>
      path === MANIFEST_FILE && current ? join(dir, MANIFEST_FILE) : (published.get(path) ?? null),
    /** Of the library as it should be here; null: there is none. */
    checkup: async (asked: Asked) => {
      if (!current) return null
      const [present, verified] = await Promise.all([store.present(), store.verified()])
      return checkupOf(current, { ...asked, present, verified })
    },
    state: (now: Date): LibraryState | null =>
      current && {
        ...{
          library: current.library,
          version: current.version,
          issued: current.issued,
          expires: current.expires,
        },
        expired: isExpired(current, now),
        shows: current.shows.length,
        present: shows.length,
        bytes: current.total.bytes,
      },
  }
}
export type SyncedShows = Awaited<ReturnType<typeof openSyncedShows>>

/** Those that are here with all their files. */
const showsOf = (manifest: Manifest, isHere: (file: PublishedFile) => boolean): Show[] => {
  const files = new Map(manifest.files.map(file => [file.id, file]))
  const nameOf = (part: string) => {
    const file = files.get(part)
    return file && localName(file)
  }
  const whole = (part: string) => {
    const file = files.get(part)
    return file !== undefined && isHere(file)
  }
  return manifest.shows.flatMap(show => {
    if (!partsOf(show).every(whole)) return []
    const url = (part: string) => `/media/shows/${show.id}/${nameOf(part)}`
    const { seconds, width, height } = show.technical
    return [
      {
        ...show.facts,
        ...{ id: show.id, seconds, width, height, addedAt: show.addedAt, synced: true },
        video: url(show.video),
        poster: show.poster && url(show.poster),
        strip: show.strip && {
          url: url(show.strip.file),
          columns: show.strip.columns,
          count: show.strip.count,
        },
        subtitles: show.subtitles.map(({ language, file }) => ({ language, url: url(file) })),
      },
    ]
  })
}
