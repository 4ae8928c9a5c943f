/** Keeps the counts of passes in a small SQLite file of their own, outside the ledger's chain. */
import { readFileSync, renameSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import {
  type PassesBatch,
  PROOF_DAYS,
  PROOF_ROWS,
  type ProofFilter,
  type ProofRow,
} from '../../contract/proof.ts'
import { DamageError, endsTrust, meansDamage } from '../storage/ledger.errors.ts'
import { NewerVersionError, StorageError, textOf, UnreadableError } from '../storage/problems.ts'
import { openBooks, type ProofBooks, prepareTables, VERSION } from './books.ts'

export interface ProofProblem {
  code: 'proof-damaged' | 'proof-not-kept'
  subject: string
  detail: string
}

export interface ProofStoreParts {
  file: string
  report: (problem: ProofProblem) => void
  /** Names what is put aside. */
  now: () => Date
}

/** The words that a caption had in a revision. */
export type WordsOf = (caption: string, revision: number) => ProofRow['words']

/**
 * No log beside it: after each commit the whole truth is in the one file, which a backup copies. EXTRA also syncs the
 * folder, so that a batch that was answered outlives a power cut.
 */
const HABITS = 'PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;'

const connect = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file)
  try {
    const found = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
    if (found > VERSION) throw new NewerVersionError(file, found, VERSION)
    database.exec(HABITS)
    prepareTables(database)
    const [check] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})
    if (check !== 'ok') throw new DamageError(String(check))
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

export const openProofStore = ({ file, report, now }: ProofStoreParts) => {
  let open: { database: DatabaseSync; books: ProofBooks } | null = null
  let troubled = false

  /** Counts that nobody can read any more are no reason to count no further. */
  const putAside = (error: unknown) => {
    const aside = `${file}.damaged-${now()
      .toISOString()
      .replaceAll(/[^0-9]/g, '')}`
    renameSync(file, aside)
    report({
      code: 'proof-damaged',
      subject: aside,
      detail: `${file} is damaged (${textOf(error)}). It was put aside; counts begin again from nothing`,
    })
  }

  const begin = () => {
    try {
      const database = connect(file)
      open = { database, books: openBooks(database) }
    } catch (error) {
      if (!meansDamage(error)) throw error
      putAside(error)
      const database = connect(file)
      open = { database, books: openBooks(database) }
    }
    return open
  }

  const drop = () => {
    try {
      open?.database.close()
    } catch {
      // It is read again from disk.
    }
    open = null
  }

  const rollBack = (): boolean => {
    try {
      if (open?.database.isTransaction) open.database.exec('ROLLBACK')
      return true
    } catch {
      return false
    }
  }

  /** Once for each time that the disk begins to refuse. What is damaged is put aside when it is opened anew. */
  const failed = (error: unknown) => {
    if (endsTrust(error) || !rollBack()) drop()
    if (troubled) return
    troubled = true
    report({ code: 'proof-not-kept', subject: file, detail: textOf(error) })
  }

  const transaction = (work: (books: ProofBooks) => void) => {
    const { database, books } = open ?? begin()
    database.exec('BEGIN IMMEDIATE')
    work(books)
    database.exec('COMMIT')
    troubled = false
  }

  const read = <T>(ask: (books: ProofBooks) => T): T => {
    try {
      return ask((open ?? begin()).books)
    } catch (error) {
      failed(error)
      throw new UnreadableError(`${file} could not be read (${textOf(error)})`, { cause: error })
    }
  }

  try {
    begin()
  } catch (error) {
    if (error instanceof NewerVersionError) throw error
    failed(error)
  }

  return {
    /** On disk once it answers; a batch that is known already changes nothing. */
    add: ({ id, counts }: PassesBatch, place: string, wordsOf: WordsOf) => {
      try {
        transaction(books => {
          if (!books.isNew(id)) return
          for (const count of counts) {
            books.add(count, place)
            const words = wordsOf(count.caption, count.revision)
            if (words) books.keepWords(count.caption, count.revision, words)
          }
          books.forget(PROOF_DAYS)
        })
      } catch (error) {
        failed(error)
        throw new StorageError(`passes could not be kept (${textOf(error)})`, { cause: error })
      }
    },
    on: (day: string) => read(books => books.on(day)),
    list: (filter: ProofFilter, most = PROOF_ROWS) => read(books => books.list(filter, most)),
    total: (filter: ProofFilter) => read(books => books.total(filter)),
    places: () => read(books => books.places()),
    /** The whole file, as a backup takes it; null where there is none to be read. */
    bytes: (): Uint8Array | null => {
      try {
        // Nothing of ours is half-written between two turns; whatever a dead process left is rolled back by now.
        read(books => books.places())
        return readFileSync(file)
      } catch {
        return null
      }
    },
    close: drop,
  }
}
