/** 节目库: the shows of the library folder, as they are now on disk. */
import { mkdirSync, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Show, ShowFacts } from '../../contract/shows.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { StorageError, textOf } from '../storage/problems.ts'
import type { SyncedShows } from '../sync/syncedShows.ts'
import { filesOf, newestFirst, RECORD_FILE, recordText, toShow } from './record.rules.ts'
import { type Reading, readShow, showIds, sweep, takeOut } from './shelf.ts'

/** The watcher is a shortcut only: network folders and some file systems never call it. */
const LOOK_EVERY_MS = 2_000

interface ShowProblem {
  code: 'show-unreadable' | 'library-unreadable'
  subject: string
  detail: string
}

interface ShowsOptions {
  /** `<data>/library`; other programs may add shows to it at any time. */
  dir: string
  report: (problem: ShowProblem) => void
  /** The library that came by sync. */
  synced: Pick<SyncedShows, 'look' | 'list' | 'file' | 'has'>
  /** Called after the list has really changed. */
  changed: () => void
}

export interface Shows {
  /** Newest first. */
  list(): Show[]
  /** Answers when the list is as it is on disk now: each video is looked for, also those of records that are as they were. */
  look(): Promise<void>
  /** Shows that are there but cannot be played: their titles, or their folders where no title can be read. */
  broken(): string[]
  /** Answers when the facts are on disk; null when there is no such show. */
  update(id: string, facts: ShowFacts): Promise<Show | null>
  remove(id: string): Promise<boolean>
  /** The absolute path of a file that belongs to a listed show, else null. */
  file(id: string, name: string): string | null
  close(): void
}

/** What a show's record said when it was last read. */
interface Seen {
  stamp: string
  reading: Reading
}

/** Tells a changed record without opening it: every save makes a new file, so a quick second one shows too. */
const stampOf = async (dir: string, id: string): Promise<string> => {
  const found = await stat(join(dir, id, RECORD_FILE)).catch(() => null)
  return `${found?.ino}:${found?.mtimeMs}:${found?.size}`
}

const notRemoved = (id: string) => (error: unknown) => {
  throw new StorageError(`The show ${id} was not removed (${textOf(error)})`, { cause: error })
}

export const openShows = async ({ dir, synced, report, changed }: ShowsOptions): Promise<Shows> => {
  let seen = new Map<string, Seen>()
  let shows: Show[] = []
  let trouble: string | null = null

  const readAll = async (afresh: boolean) => {
    const next = new Map<string, Seen>()
    for (const id of await showIds(dir)) {
      const stamp = await stampOf(dir, id)
      const before = seen.get(id)
      const known = !afresh && before?.stamp === stamp && before.reading.state === 'listed'
      const reading = known ? before.reading : await readShow(dir, id)
      if (reading.state === 'absent') continue
      next.set(id, { stamp, reading })
      if (reading.state !== 'listed' && !sameTrouble(before?.reading, reading))
        report({ code: 'show-unreadable', subject: join(dir, id), detail: reading.detail })
    }
    seen = next
    await synced.look()
    const byHand = [...next].flatMap(([id, { reading }]) =>
      reading.state === 'listed' && !synced.has(id) ? [toShow(id, reading.record)] : [],
    )
    shows = newestFirst([...synced.list(), ...byHand])
  }

  const look = async (afresh = false) => {
    const before = JSON.stringify(shows)
    await readAll(afresh)
    trouble = null
    if (JSON.stringify(shows) !== before) changed()
  }

  /** Says once why the library cannot be read, however often it is looked at; the shows that are known play on. */
  const tellTrouble = (error: unknown) => {
    const detail = textOf(error)
    if (trouble !== detail) report({ code: 'library-unreadable', subject: dir, detail })
    trouble = detail
  }

  /** A slow look never overwrites what a later one found. */
  const inTurn = oneAtATime()

  const recordOf = (id: string) => {
    const reading = seen.get(id)?.reading
    return reading?.state === 'listed' ? reading.record : null
  }

  const prepare = async () => {
    mkdirSync(dir, { recursive: true })
    await sweep(dir)
  }
  // On a read-only disk the shows that are there play on.
  await prepare().catch(() => undefined)
  await readAll(true).catch(tellTrouble)
  const stopLooking = lookOften(dir, () => void inTurn(look).catch(tellTrouble))

  return {
    list: () => shows,
    look: () => inTurn(() => look(true)).catch(tellTrouble),
    broken: () =>
      [...seen].flatMap(([id, { reading }]) => (reading.state === 'listed' ? [] : [reading.title ?? id])),
    update: (id, facts) =>
      inTurn(async () => {
        const record = recordOf(id)
        if (!record) return null
        const next = { ...record, facts: ShowFacts.parse(facts) }
        await writeWhole(join(dir, id, RECORD_FILE), Buffer.from(recordText(next)))
        await look()
        return toShow(id, next)
      }),
    remove: id =>
      inTurn(async () => {
        if (!recordOf(id)) return false
        await takeOut(dir, id).catch(notRemoved(id))
        await look()
        return true
      }),
    file: (id, name) => {
      const record = recordOf(id)
      return record && filesOf(record).includes(name) ? join(dir, id, name) : synced.file(name)
    },
    close: stopLooking,
  }
}

const sameTrouble = (before: Reading | undefined, now: Reading) =>
  before !== undefined && 'detail' in before && 'detail' in now && before.detail === now.detail

const lookOften = (dir: string, look: () => void) => {
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  const watcher = watchFolder(dir, look)
  return () => {
    clearInterval(timer)
    watcher?.close()
  }
}

const watchFolder = (dir: string, look: () => void) => {
  try {
    const watcher = watch(dir, { persistent: false }, look)
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return null
  }
}
