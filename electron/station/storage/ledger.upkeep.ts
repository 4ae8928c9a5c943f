/** What the ledger does for itself while nobody waits: gathers, copies its log into the file, reads old entries through. */
import type { DatabaseSync } from 'node:sqlite'

/** Nobody is in the middle of an order when none came for so long. */
const IDLE_MS = 1_000
const BEAT_MS = 50
/** Orders that wait above which they are gathered although somebody may be ordering: some milliseconds of work. */
const GATHER_AT_ONCE = 500
/** Pages in the log above which it is copied when idle, and at once; the second is below what is reserved. */
const COPY_WHEN_IDLE = 512
const COPY_AT_ONCE = 3_000

export interface Upkeep {
  /** After each commit: about how many pages of the file it changed. */
  committed(pages: number): void
  /** Copies the whole log into the file, then leaves the file alone until the answer is called. */
  hold(): () => void
  stop(): void
}

export interface UpkeepOptions {
  database: DatabaseSync
  /** Orders that wait to be gathered. */
  waiting: () => number
  /** Brings voters and tally up to the last order, in a commit of its own. */
  gather: () => void
  /** What is still to be read through. */
  check: Iterator<void> | null
  failed: (error: unknown) => void
}

export const startUpkeep = ({ database, waiting, gather, check, failed }: UpkeepOptions): Upkeep => {
  let pages = 0
  let lastCommit = 0
  let soon: NodeJS.Immediate | undefined
  let checking = check
  let holders = 0

  const copyLog = () => {
    if (holders > 0) return
    pages = 0
    // A full disk leaves the log as it is, to be copied another time.
    database.exec('PRAGMA wal_checkpoint(PASSIVE)')
  }
  const gatherNow = () => {
    // Each order changes about one page of the voters.
    pages += waiting()
    gather()
  }
  const guarded = (work: () => void) => () => {
    try {
      work()
    } catch (error) {
      // A full disk is asked again after a rest, not at each beat.
      lastCommit = performance.now()
      failed(error)
    }
  }
  const atOnce = guarded(() => {
    soon = undefined
    if (waiting() > GATHER_AT_ONCE) gatherNow()
    if (pages > COPY_AT_ONCE) copyLog()
  })
  const beat = guarded(() => {
    if (performance.now() - lastCommit < IDLE_MS) return
    if (waiting() > 0) gatherNow()
    else if (pages > COPY_WHEN_IDLE) copyLog()
    else if (checking?.next().done) checking = null
  })
  const timer = setInterval(beat, BEAT_MS).unref()

  return {
    committed(changed) {
      lastCommit = performance.now()
      pages += changed
      if (pages > COPY_AT_ONCE || waiting() > GATHER_AT_ONCE) soon ??= setImmediate(atOnce)
    },
    hold() {
      if (holders === 0) {
        const copied = database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()
        if (copied?.log !== copied?.checkpointed)
          throw new Error('the log could not be copied into the ledger')
        pages = 0
      }
      holders += 1
      return () => {
        holders -= 1
      }
    },
    stop() {
      clearInterval(timer)
      if (soon) clearImmediate(soon)
    },
  }
}
