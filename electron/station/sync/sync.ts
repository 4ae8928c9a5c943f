/** 同步: fetches the library at night or by hand, one sync at a time, and remembers how it went. */

import type { Stretch } from '../../contract/dayTimes.ts'
import type { SyncFailure, SyncOutcome, SyncRun, SyncSettings, SyncState } from '../../contract/sync.ts'
import type { FindSticks } from '../backup/sticks.ts'
import { isExpired } from '../manifest/open.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { beginsAt, nightAt } from './nights.rules.ts'
import type { ReportProblem } from './problems.rules.ts'
import { problemsOf } from './problems.rules.ts'
import type { NamedSource, SyncJob, SyncResult } from './run.ts'
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

interface Running {
  run: SyncRun
  cancel: () => void
  over: Promise<void>
}

export const openSync = async (parts: SyncParts) => {
  const { audit, clock, monotonic, announce, report, library, worker, synced } = parts
  const document = await parts.openDocument(SYNC_DOCUMENT)
  const inTurn = oneAtATime()
  const keep = (some: Partial<SyncDocument>) =>
    inTurn(async () => {
      await document.save({ ...document.data, ...some })
      announce('sync')
    })
  let running: Running | null = null
  let closed = false
  /** When the failed sync of this night may be tried again, by the monotonic clock. */
  let again = 0
  let toldExpired = false
  const jitter = parts.random()

  const jobOf = (sources: readonly NamedSource[]): SyncJob => {
    const { settings, roots, played } = document.data
    return {
      ...{ library, sources, spare: SPARE_BYTES, patience: PATIENCE_MS, haste: 1 },
      roots: roots.map(({ publicKey }) => publicKey),
      bytesPerSecond: settings.bytesPerSecond,
      keeping: { quotaBytes: settings.quotaBytes, played, scheduled: parts.scheduled() },
    }
  }

  const carryOut = async (byHand: boolean, result: SyncResult) => {
    const outcome: SyncOutcome = { ...result, byHand, endedAt: clock.now().toISOString() }
    await synced.look()
    const night = nightAt(clock.now(), parts.window())
    const done = result.result !== 'failed'
    if (!done) again = monotonic() + AGAIN_AFTER_MS
    // A disk that refuses this has told so itself.
    await keep({ last: outcome, ...(done && night && { night: night.key }) }).catch(() => undefined)
    for (const problem of problemsOf(outcome)) report(problem)
    announce('sync')
  }

  const begin = (byHand: boolean, sources: readonly NamedSource[]) => {
    if (closed) throw new Error('the station is closing')
    if (running) throw new Refusal('SYNC_RUNNING')
    const run: SyncRun = { byHand, startedAt: clock.now().toISOString(), source: '', done: 0, total: null }
    const thread = startSyncThread(jobOf(sources), {
      worker,
      progress: (source, done, total) => {
        Object.assign(run, { source, done, total })
        announce('sync')
      },
    })
    const over = thread.result
      .then(result => carryOut(byHand, result))
      .finally(() => {
        running = null
        announce('sync')
      })
    running = { run, cancel: thread.cancel, over }
    announce('sync')
  }

  const stickOf = async (path: string): Promise<NamedSource> => {
    const stick = (await stickLibraries(parts.findSticks)).find(one => one.path === path)
    if (!stick) throw new Refusal('NO_STICK')
    return { kind: 'folder', address: stick.path }
  }

  const failBefore = async (code: SyncFailure['code'], detail: string) => {
    const failures: SyncFailure[] = [{ code, source: '', detail, bytes: null }]
    await carryOut(true, { result: 'failed', source: '', fetched: 0, failures })
  }

  const tellExpired = () => {
    const current = synced.current()
    const expired = current !== null && isExpired(current, clock.now())
    if (expired && !toldExpired)
      report({
        code: 'library-expired',
        subject: current.library,
        detail: `version ${current.version} was good until ${current.expires}; it plays on`,
      })
    toldExpired = expired
  }

  const state = async (): Promise<SyncState> => ({
    settings: document.data.settings,
    roots: document.data.roots,
    library: synced.state(clock.now()),
    running: running?.run ?? null,
    last: document.data.last,
    sticks: await stickLibraries(parts.findSticks),
    window: parts.window(),
  })

  return {
    state,
    last: () => document.data.last,
    shares: () => document.data.settings.share,
    configure: (actor: Actor, settings: SyncSettings) => {
      const before = document.data.settings
      const record = { room: 'sync', act: 'edit', item: null, name: '', before, after: settings } as const
      return audit.carryOut(actor, record, () => keep({ settings }))
    },
    trust: async (actor: Actor, pem: string) => {
      const root = rootOf(pem, clock.now())
      if (!root) throw new Refusal('NOT_A_KEY')
      const record = { room: 'sync', act: 'enable', item: root.id, name: root.id } as const
      await audit.carryOut(actor, record, () => keep({ roots: withRoot(document.data.roots, root) }))
    },
    distrust: async (actor: Actor, id: string) => {
      if (!document.data.roots.some(root => root.id === id)) throw new Refusal('NOT_FOUND')
      const record = { room: 'sync', act: 'disable', item: id, name: id } as const
      const roots = document.data.roots.filter(root => root.id !== id)
      await audit.carryOut(actor, record, () => keep({ roots }))
    },
    start: async (actor: Actor, stick: string | null) => {
      if (running) throw new Refusal('SYNC_RUNNING')
      const sources = stick === null ? document.data.settings.sources : [await stickOf(stick)]
      const record = { room: 'sync', act: 'open', item: null, name: stick ?? '' } as const
      await audit.carryOut(actor, record, async () => {
        if (sources.length === 0) return failBefore('no-source', 'no source is set')
        if (document.data.roots.length === 0) return failBefore('no-key', 'no root key is trusted')
        begin(true, sources)
      })
    },
    cancel: () => running?.cancel(),
    /** A show of the library was begun; to the day, so that the disk is spared. */
    played: (id: string) => {
      const day = `${clock.now().toISOString().slice(0, 10)}T00:00:00.000Z`
      if (!synced.has(id) || document.data.played[id] === day) return
      void inTurn(() =>
        document.save({ ...document.data, played: { ...document.data.played, [id]: day } }),
      ).catch(() => undefined)
    },
    tick: () => {
      tellExpired()
      const night = nightAt(clock.now(), parts.window())
      if (!night) {
        if (running && !running.run.byHand) running.cancel()
        return
      }
      const { settings, roots, night: done } = document.data
      if (running || closed || done === night.key || monotonic() < again) return
      if (settings.sources.length === 0 || roots.length === 0) return
      if (clock.now() >= beginsAt(night, jitter)) begin(false, settings.sources)
    },
    close: async () => {
      closed = true
      running?.cancel()
      await running?.over
    },
  }
}
export type Sync = Awaited<ReturnType<typeof openSync>>
