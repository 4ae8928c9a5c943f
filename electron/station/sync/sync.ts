/** 同步: fetches the library at night or by hand, one sync at a time, and remembers how it went. */
import type { Stretch } from '../../contract/dayTimes.ts'
import type { SyncOutcome, SyncRun, SyncSettings, SyncState } from '../../contract/sync.ts'
import type { FindSticks } from '../backup/sticks.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { openDifference } from './difference.ts'
import { tellExpiry } from './expiry.ts'
import { type EndedBy, ownFailure } from './failures.rules.ts'
import { beginsAt, type Night, nightAt } from './nights.rules.ts'
import { openPlaying } from './playing.ts'
import { problemsOf, type ReportProblem } from './problems.rules.ts'
import { nothingDone, type SyncResult } from './result.ts'
import type { NamedSource, SyncJob } from './run.ts'
import { foundRot, withRun } from './runs.rules.ts'
import { stickLibraries } from './stickLibraries.ts'
import { SYNC_DOCUMENT, type SyncDocument } from './sync.document.ts'
import type { SyncedShows } from './syncedShows.ts'
import { startSyncThread } from './thread.ts'
import { rootOf, withRoot } from './trust.ts'

export interface SyncParts extends RoomParts {
  /** `<data>/library` */
  library: string
  /** File of the worker. */
  worker: string
  random: () => number
  report: ReportProblem
  findSticks: FindSticks
  window: () => Stretch
  /** Shows that must not go, whatever the quota. */
  scheduled: () => readonly string[]
  synced: SyncedShows
}

/** What sync leaves free on the disk, where orders are kept too. */
const SPARE_BYTES = 256 * 1024 * 1024
const PATIENCE_MS = 30_000
/** After a failure the same night tries again so often. */
const AGAIN_AFTER_MS = 15 * 60_000
/** Of a night, for reading again what is here; the rest is for what is new. */
const SCRUB_SHARE = 1 / 4

interface Running {
  run: SyncRun
  cancel: (by: EndedBy) => void
  /** Never rejects. */
  over: Promise<void>
}

/** What is kept of the sync, changed one after the other. */
const openMemory = async ({ openDocument, announce }: RoomParts) => {
  const document = await openDocument(SYNC_DOCUMENT)
  const inTurn = oneAtATime()
  return {
    get data() {
      return document.data
    },
    /** Each change starts from what the one before left. */
    keep: (change: (before: SyncDocument) => Partial<SyncDocument>) =>
      inTurn(async () => {
        await document.save({ ...document.data, ...change(document.data) })
        announce('sync')
      }),
    /** Answers when every change is on disk, or has failed. */
    settled: () => inTurn(async () => undefined),
  }
}
type Memory = Awaited<ReturnType<typeof openMemory>>

const jobOf = (
  { data }: Memory,
  parts: SyncParts,
  sources: readonly NamedSource[],
  scrub: number | null,
): SyncJob => ({
  ...{ library: parts.library, sources, spare: SPARE_BYTES, patience: PATIENCE_MS, haste: 1 },
  roots: data.roots.map(({ id, publicKey }) => ({ id, publicKey })),
  floor: data.floor,
  scrub,
  bytesPerSecond: data.settings.bytesPerSecond,
  keeping: {
    quotaBytes: data.settings.quotaBytes,
    played: data.played,
    scheduled: parts.scheduled(),
  },
})

export const openSync = async (parts: SyncParts) => {
  const { clock, monotonic, announce, report, worker, synced, window } = parts
  const memory = await openMemory(parts)
  const playing = openPlaying(monotonic)
  const expiry = tellExpiry(report)
  const clocks = openDifference({ clock, monotonic })
  const jitter = parts.random()
  let running: Running | null = null
  let closed = false
  /** When the failed sync of this night may be tried again, by the monotonic clock. */
  let again = 0
  /** The night in which what is here was read again, by its key; a start may do so once more. */
  let scrubbed = ''

  const nightOver = () => {
    const night = nightAt(clock.now(), window())
    return night && { night: night.key }
  }

  const carryOut = async (
    begun: Pick<SyncRun, 'byHand' | 'startedAt'>,
    { floor, difference, ...told }: SyncResult,
  ) => {
    if (difference) clocks.note(difference)
    const { byHand, startedAt } = begun
    const outcome: SyncOutcome = { ...told, byHand, startedAt, endedAt: clock.now().toISOString() }
    const failed = told.result === 'failed'
    if (failed) again = monotonic() + AGAIN_AFTER_MS
    // That a disk cannot be read or written is told by who reads and writes there all the time.
    await synced.look().catch(() => undefined)
    await memory
      .keep(({ runs }) => ({
        runs: withRun(runs, outcome, window()),
        ...(floor && { floor }),
        ...(!failed && nightOver()),
      }))
      .catch(() => undefined)
    for (const problem of problemsOf(outcome)) report(problem)
  }

  const begin = (byHand: boolean, sources: readonly NamedSource[], scrub: number | null) => {
    if (closed) throw new Error('the station is closing')
    if (running) throw new Refusal('SYNC_RUNNING')
    const run: SyncRun = { byHand, startedAt: clock.now().toISOString(), source: '', done: 0, total: null }
    const thread = startSyncThread(jobOf(memory, parts, sources, scrub), {
      worker,
      inUse: playing.names,
      progress: (source, done, total) => {
        Object.assign(run, { source, done, total })
        announce('sync')
      },
    })
    const over = thread.result
      .then(result => carryOut(run, result))
      .finally(() => {
        running = null
        announce('sync')
      })
    running = { run, cancel: thread.cancel, over }
    announce('sync')
  }

  const failBefore = (code: 'no-source' | 'no-key', detail: string) =>
    carryOut({ byHand: true, startedAt: clock.now().toISOString() }, nothingDone(ownFailure(code, detail)))

  const startFrom = (actor: Actor, sources: readonly NamedSource[], name: string) => {
    if (running) throw new Refusal('SYNC_RUNNING')
    return parts.audit.carryOut(actor, { room: 'sync', act: 'open', item: null, name }, async () => {
      if (sources.length === 0) return failBefore('no-source', 'no source is set')
      if (memory.data.roots.length === 0) return failBefore('no-key', 'no root key is trusted')
      begin(true, sources, null)
    })
  }

  /** Once a night, and again while what was found rotten is not mended. */
  const scrubOf = ({ key, start, end }: Night): number | null => {
    if (scrubbed === key && !foundRot(memory.data.runs[0])) return null
    scrubbed = key
    return (end.getTime() - start.getTime()) * SCRUB_SHARE
  }

  const tonight = () => {
    const night = nightAt(clock.now(), window())
    if (!night) {
      if (running && !running.run.byHand) running.cancel('window-over')
      return
    }
    const { settings, roots, night: done } = memory.data
    if (running || closed || done === night.key || monotonic() < again) return
    const sources = roots.length > 0 ? settings.sources : []
    if (sources.length === 0 && !synced.current()) return
    if (clock.now() >= beginsAt(night, jitter)) begin(false, sources, scrubOf(night))
  }

  return {
    state: async (): Promise<SyncState> => ({
      settings: memory.data.settings,
      roots: memory.data.roots,
      library: synced.state(clock.now()),
      running: running?.run ?? null,
      runs: memory.data.runs,
      sticks: await stickLibraries(parts.findSticks),
      window: window(),
    }),
    last: () => memory.data.runs[0] ?? null,
    /** How things stand, for the certificate of the morning. */
    standing: async () => {
      const { settings, roots, runs, played } = memory.data
      const keeping = { quotaBytes: settings.quotaBytes, played, scheduled: parts.scheduled() }
      return {
        sources: settings.sources.length,
        syncs: settings.sources.length > 0 && roots.length > 0,
        running: running !== null,
        last: runs[0] ?? null,
        library: synced.state(clock.now()),
        checkup: await synced.checkup({ keeping, runs, now: clock.now() }),
        clock: clocks.now(),
      }
    },
    shares: () => memory.data.settings.share,
    configure: (actor: Actor, settings: SyncSettings) => {
      const before = memory.data.settings
      const record = { room: 'sync', act: 'edit', item: null, name: '', before, after: settings } as const
      return parts.audit.carryOut(actor, record, () => memory.keep(() => ({ settings })))
    },
    trust: async (actor: Actor, pem: string) => {
      const root = rootOf(pem, clock.now())
      if (!root) throw new Refusal('NOT_A_KEY')
      const record = { room: 'sync', act: 'enable', item: root.id, name: root.id } as const
      await parts.audit.carryOut(actor, record, () =>
        memory.keep(({ roots }) => ({ roots: withRoot(roots, root) })),
      )
    },
    distrust: async (actor: Actor, id: string) => {
      if (!memory.data.roots.some(root => root.id === id)) throw new Refusal('NOT_FOUND')
      const record = { room: 'sync', act: 'disable', item: id, name: id } as const
      await parts.audit.carryOut(actor, record, () =>
        memory.keep(({ roots }) => ({ roots: roots.filter(root => root.id !== id) })),
      )
    },
    start: (actor: Actor) => startFrom(actor, memory.data.settings.sources, ''),
    startFromStick: async (actor: Actor, path: string) => {
      const stick = (await stickLibraries(parts.findSticks)).find(one => one.path === path)
      if (!stick) throw new Refusal('NO_STICK')
      await startFrom(actor, [{ kind: 'folder', address: stick.path }], stick.label)
    },
    /** What somebody ended does not begin by itself in the same night. */
    cancel: async (actor: Actor) => {
      const ended = running
      if (!ended) return
      await parts.audit.carryOut(actor, { room: 'sync', act: 'cancel', item: null, name: '' }, async () => {
        ended.cancel('cancelled')
        await memory.keep(() => ({ ...nightOver() }))
      })
    },
    /** A film of the library is being played; to the day, so that the disk is spared. */
    played: (id: string, name: string) => {
      playing.note(name)
      const day = `${clock.now().toISOString().slice(0, 10)}T00:00:00.000Z`
      if (closed || !synced.has(id) || memory.data.played[id] === day) return
      void memory.keep(({ played }) => ({ played: { ...played, [id]: day } })).catch(() => undefined)
    },
    tick: () => {
      expiry.look(synced.current(), clock.now())
      tonight()
    },
    close: async () => {
      closed = true
      running?.cancel('cancelled')
      await running?.over
      await memory.settled()
    },
  }
}
export type Sync = Awaited<ReturnType<typeof openSync>>
