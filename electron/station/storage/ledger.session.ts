/** One trusted stretch of work with the ledger's file: connection, books and upkeep, opened and checked together. */
import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { type Books, forgetAfter, type Head, openBooks } from './ledger.books.ts'
import { checkChain, checkPages } from './ledger.check.ts'
import { connect } from './ledger.connection.ts'
import { DamageError } from './ledger.errors.ts'
import { startUpkeep, type Upkeep } from './ledger.upkeep.ts'

/** Some 25,000 orders: read through in well under a second before the first order is taken. */
const CHECK_AT_ONCE_BYTES = 16 * 1024 * 1024

export interface Session {
  database: DatabaseSync
  books: Books
  upkeep: Upkeep
  /** The last order of the last commit that succeeded. */
  acknowledged: Head
  close(): void
}

export interface SessionOptions {
  file: string
  failed: (error: unknown) => void
  /** After a loss of trust: the last order that was acknowledged. */
  head?: Head
}

export const openSession = ({ file, failed, head }: SessionOptions): Session => {
  const database = connect(file)
  try {
    const isSmall = statSync(file).size <= CHECK_AT_ONCE_BYTES
    if (isSmall || head) checkPages(database)
    if (head) regain(database, head)
    const check = checkChain(database)
    if (isSmall) while (!check.next().done);
    const books = openBooks(database)
    const upkeep = startUpkeep({ database, check: isSmall ? null : check, failed })
    const close = () => {
      upkeep.stop()
      database.close()
    }
    return { database, books, upkeep, acknowledged: books.head(), close }
  } catch (error) {
    database.close()
    throw error
  }
}

/** Exactly what was acknowledged, and a disk that again does what it is asked. */
const regain = (database: DatabaseSync, head: Head) => {
  forgetAfter(database, head)
  const last = openBooks(database).head()
  if (last.sequence !== head.sequence || Buffer.compare(last.hash, head.hash) !== 0) {
    throw new DamageError(
      `order ${head.sequence} was acknowledged, but the ledger ends with ${last.sequence}`,
    )
  }
  // Writes every page of the log into the ledger and syncs both: throws if the disk still refuses.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
