/** Puts entries on disk: into the ledger, or beside it while the ledger takes none. */
import type { Clock, NewId } from '../ports.ts'
import type { Entry } from '../storage/ledger.audit.rules.ts'
import type { Ledger } from '../storage/ledger.ts'
import { type ReportProblem, textOf } from '../storage/problems.ts'
import { openAside } from './aside.ts'
import type { Place } from './audit.rules.ts'
import { takeIn } from './takeIn.ts'

export interface KeeperParts {
  ledger: Ledger
  asideFile: string
  clock: Clock
  newId: NewId
  report: ReportProblem
}

export const openKeeper = async ({ ledger, asideFile, clock, newId, report }: KeeperParts) => {
  const aside = openAside(asideFile)
  let waiting = 0
  let told = false

  const tell = (detail: string) => {
    if (!told) report({ code: 'audit-aside', subject: asideFile, detail })
    told = true
  }

  const tellThatTheyWait = () =>
    tell(
      `The ledger is ${ledger.state}: entries of the audit log wait in this file and are taken in when it is ready again.`,
    )

  const takeInWhatWaited = async () => {
    waiting = (await aside.lines()).length
    if (waiting === 0) return
    if (ledger.state !== 'ready') return tellThatTheyWait()
    const takenAt = clock.now().toISOString()
    await takeIn(aside, ledger.audit, takenAt)
    await aside.putAway(takenAt.replaceAll(':', ''))
    waiting = 0
  }

  const keepAside = async (entry: Entry, belongsTo: string | null): Promise<Place> => {
    const id = newId()
    const { aside: _, ...kept } = entry
    await aside.append({ id, belongsTo, entry: kept })
    waiting += 1
    tellThatTheyWait()
    return { aside: id }
  }

  try {
    await takeInWhatWaited()
  } catch (error) {
    tell(`What waits in this file could not be taken in (${textOf(error)}); it stays for the next start.`)
  }

  return {
    /** Entries that wait beside the ledger. */
    waiting: () => waiting,
    /** Resolves when the entry is on disk, else rejects with StorageError. */
    keep: async (entry: Entry, belongsTo: string | null = null): Promise<Place> => {
      try {
        if (ledger.state === 'ready') return { sequence: await ledger.audit.append(entry) }
      } catch (error) {
        // The attempt itself may have found the ledger spoilt.
        if (ledger.state === 'ready') throw error
      }
      return keepAside(entry, belongsTo)
    },
  }
}
