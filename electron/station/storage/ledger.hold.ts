/** Holds the ledger's file still while it is copied, so that orders go on meanwhile. */
import { closeSync, fstatSync, openSync } from 'node:fs'
import type { Session } from './ledger.session.ts'
import { StorageError, textOf } from './problems.ts'

/** All that was acknowledged before is in the file, and nothing is written to it; what comes goes into the log. */
export interface HeldLedger {
  /** Open for reading. It is closed with the ledger: closing it earlier would drop SQLite's lock on the file. */
  descriptor: number
  size: number
  /** False when the file was written all the same, to mend it or after a seal: what was copied may be half of each. */
  release(): boolean
}

export interface LedgerHold {
  hold(): HeldLedger
  /** The file itself is about to be written anew. */
  rewriting(): void
  /** Only after the connection that writes was closed. */
  close(): void
}

export interface LedgerHoldParts {
  file: string
  /** The trusted session; throws where ordering is closed. */
  usable: () => Session
  distrust: (error: unknown) => void
}

export const openLedgerHold = ({ file, usable, distrust }: LedgerHoldParts): LedgerHold => {
  /** Opened when it is first asked for. */
  let descriptor: number | null = null
  /** How often the file was written without regard to who copies it. */
  let writings = 0
  return {
    hold: () => {
      const { upkeep } = usable()
      try {
        const release = upkeep.hold()
        descriptor ??= openSync(file, 'r')
        const { size } = fstatSync(descriptor)
        const before = writings
        return {
          descriptor,
          size,
          release: () => {
            release()
            return writings === before
          },
        }
      } catch (error) {
        distrust(error)
        throw new StorageError(`the ledger could not be held still (${textOf(error)})`, { cause: error })
      }
    },
    rewriting: () => {
      writings += 1
    },
    close: () => {
      if (descriptor !== null) closeSync(descriptor)
      descriptor = null
    },
  }
}
