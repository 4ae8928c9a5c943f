/** What the ledger does for itself while nobody waits: copies its log into the file, reads old entries through. */
import type { DatabaseSync } from 'node:sqlite'

/** Nobody is in the middle of an order when none came for so long. */
const IDLE_MS = 1_000
const BEAT_MS = 50
/** Pages in the log above which it is copied when idle, and at once; the second is below what is reserved. */
const COPY_WHEN_IDLE = 512
const COPY_AT_ONCE = 3_000

export interface Upkeep {
  /** After each commit: about how many pages of the file it changed. */
  committed(pages: number): void
  stop(): void
}

export interface UpkeepOptions {
  database: DatabaseSync
  /** What is still to be read through. */
  check: Iterator<void> | null
  failed: (error: unknown) => void
}

export const startUpkeep = ({ database, check, failed }: UpkeepOptions): Upkeep => {
  let pages = 0
  let lastCommit = 0
  let soon: NodeJS.Immediate | undefined
  let checking = check

  const copyLog = () => {
    soon = undefined
    pages = 0
    // A full disk leaves the log as it is, to be copied another time.
    database.exec('PRAGMA wal_checkpoint(PASSIVE)')
  }
  const guarded = (work: () => void) => () => {
    try {
      work()
    } catch (error) {
      failed(error)
    }
  }
  const beat = guarded(() => {
    if (performance.now() - lastCommit < IDLE_MS) return
    if (pages > COPY_WHEN_IDLE) copyLog()
    else if (checking?.next().done) checking = null
  })
  const timer = setInterval(beat, BEAT_MS).unref()

  return {
    committed(changed) {
      lastCommit = performance.now()
      pages += changed
      if (pages > COPY_AT_ONCE) soon ??= setImmediate(guarded(copyLog))
    },
    stop() {
      clearInterval(timer)
      if (soon) clearImmediate(soon)
    },
  }
}
