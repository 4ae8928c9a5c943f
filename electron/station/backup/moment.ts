/** Takes hold of one moment of a site that goes on working. */
import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupCounts, BackupScope } from '../../contract/backup.ts'
import { documentsFolder } from '../documents.ts'
import type { Clock } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { HeldLedger } from '../storage/ledger.hold.ts'
import { type Ledger, OrderingClosedError } from '../storage/ledger.ts'
import type { Moment, Tally } from './archive.ts'
import { notCopied } from './failures.ts'
import { belongs } from './paths.rules.ts'

export interface MomentParts {
  dataDir: string
  ledger: Pick<Ledger, 'hold'>
  clock: Clock
  /** The files of counts. */
  tallies: () => Tally[]
  /** What the station is called. */
  site: () => { mine: string; place: string }
  /** What the rooms hold. */
  counts: () => { [Of in keyof BackupCounts]: number }
  /** Version of this program. */
  program: string
}

export interface Choice {
  scope: BackupScope
  library: boolean
}

/** `release` lets the ledger go on, however often it is called; false when it was not still all along. */
export const takeMoment = async (parts: MomentParts, choice: Choice) => {
  const { dataDir, clock, site, counts, program } = parts
  const madeAt = clock.now().toISOString()
  const { documents, held } = await holdTogether(parts, choice.scope)
  const { orders, accounts, shows, ...content } = counts()
  const everything = choice.scope === 'everything'
  const moment: Moment = {
    head: { ...site(), ...choice, madeAt, program },
    counts: {
      ...content,
      orders: everything ? orders : null,
      accounts: everything ? accounts : null,
      shows: choice.library ? shows : null,
    },
    dataDir,
    documents,
    tallies: everything ? parts.tallies() : [],
    ledger: held && { descriptor: held.descriptor, size: held.size },
  }
  let still: boolean | null = null
  const release = (): boolean => {
    still ??= held?.release() ?? true
    return still
  }
  return { moment, release }
}

/** Somebody who saves all the time does not keep a backup from being made. */
const TRIES = 5

/**
 * Documents and ledger as they were together: the ledger is held in the very turn in which the documents are seen not
 * to have changed since they were read. Should they change each time, it stays with documents first and the ledger
 * after. A round is opened in the ledger before its document says so, so that whatever round these documents know as
 * open has its key and its orders in this ledger; the other way round a restored site could offer a round that its
 * ledger never heard of.
 */
const holdTogether = async ({ dataDir, ledger }: MomentParts, scope: BackupScope) => {
  for (let tries = 1; ; tries++) {
    const before = stampsOf(dataDir, scope)
    const documents = await Promise.all([...before.keys()].map(path => documentAt(dataDir, path)))
    const held = scope === 'everything' ? hold(ledger) : null
    if (tries === TRIES || sameStamps(before, stampsOf(dataDir, scope))) return { documents, held }
    held?.release()
  }
}

const hold = (ledger: MomentParts['ledger']): HeldLedger => {
  try {
    return ledger.hold()
  } catch (error) {
    if (error instanceof OrderingClosedError) throw new Refusal('LEDGER_CLOSED')
    throw error
  }
}

/** A generation appears whole under its name, so that a document is read as one save left it. */
const documentAt = async (dataDir: string, path: string): Promise<Moment['documents'][number]> => ({
  path,
  bytes: await readFile(join(dataDir, path)).catch(notCopied(path)),
})

/** Tells a save: each makes a new file. Nothing is awaited here, so that no save of ours falls in between. */
const stampsOf = (dataDir: string, scope: BackupScope): Map<string, string> =>
  new Map(
    readdirSync(documentsFolder(dataDir))
      .map(name => `documents/${name}`)
      .filter(path => belongs(path, scope))
      .toSorted()
      .map(path => {
        const { ino, mtimeMs, size } = statSync(join(dataDir, path))
        return [path, `${ino}:${mtimeMs}:${size}`]
      }),
  )

const sameStamps = (a: Map<string, string>, b: Map<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, stamp]) => b.get(path) === stamp)
