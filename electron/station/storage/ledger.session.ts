/** One trusted stretch of work with the ledger's file: connection, books and upkeep, opened and checked together. */
import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { type AuditBooks, forgetEntriesAfter, openAuditBooks } from './ledger.audit.books.ts'
import { checkEntries } from './ledger.audit.check.ts'
import { type Books, forgetAfter, type Head, openBooks } from './ledger.books.ts'
import { checkChain, checkPages } from './ledger.check.ts'
import { connect } from './ledger.connection.ts'
import { DamageError, endsTrust } from './ledger.errors.ts'
import { cleanAtOnce, needsCleaning } from './ledger.seal.cleaning.ts'
import { startUpkeep, type Upkeep } from './ledger.upkeep.ts'

/** Some 25,000 orders: read through in well under a second before the first order is taken. */
const CHECK_AT_ONCE_BYTES = 16 * 1024 * 1024

/** The last order and the last entry of the audit log. */
export interface Heads {
  orders: Head
  audit: Head
}

export interface Session {
  database: DatabaseSync
  books: Books
  audit: AuditBooks
  upkeep: Upkeep
  /** Where both chains ended after the last commit that succeeded. */
  acknowledged: Heads
  close(): void
}

export interface SessionOptions {
  file: string
  failed: (error: unknown) => void
  /** The first entry of the audit log that does not fit its chain, found when nobody waited. */
  auditBroken: (sequence: number) => void
  /** After a loss of trust: what was acknowledged last. */
  heads?: Heads
}

export const openSession = ({ file, failed, auditBroken, heads }: SessionOptions): Session => {
  const database = connect(file)
  try {
    const isSmall = statSync(file).size <= CHECK_AT_ONCE_BYTES
    if (isSmall || heads) checkPages(database)
    if (heads) regain(database, heads)
    const orders = checkChain(database)
    if (isSmall) while (!orders.next().done);
    cleanIfNeeded(database, file)
    const books = openBooks(database)
    const audit = openAuditBooks(database)
    const check = checkInTurn(isSmall ? null : orders, audit, auditBroken)
    const session: Session = {
      database,
      books,
      audit,
      acknowledged: headsOf({ books, audit }),
      upkeep: startUpkeep({
        database,
        // The books are opened anew after a rollback.
        waiting: () => session.books.waiting(),
        gather: () => gather(session),
        check,
        failed,
      }),
      close: () => {
        session.upkeep.stop()
        database.close()
      },
    }
    return session
  } catch (error) {
    database.close()
    throw error
  }
}

/** Brings voters and tally on disk up to the last order. */
export const gather = ({ database, books }: Session) => {
  database.exec('BEGIN IMMEDIATE')
  books.gather()
  database.exec('COMMIT')
  books.gathered()
}

/** A power cut or a full disk came between a seal and its cleaning; a disk still too full is asked at the next start. */
const cleanIfNeeded = (database: DatabaseSync, file: string) => {
  if (!needsCleaning(database)) return
  try {
    cleanAtOnce(database, file)
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    if (endsTrust(error)) throw error
  }
}

export const headsOf = ({ books, audit }: Pick<Session, 'books' | 'audit'>): Heads => ({
  orders: books.head(),
  audit: audit.head(),
})

/** What was done to the audit log does not make an order false: it is told, and orders go on. */
function* checkInTurn(
  orders: Generator<void> | null,
  audit: AuditBooks,
  auditBroken: SessionOptions['auditBroken'],
): Generator<void> {
  if (orders) yield* orders
  const brokenAt = yield* checkEntries(() => audit)
  if (brokenAt !== null) auditBroken(brokenAt)
}

/** Exactly what was acknowledged, and a disk that again does what it is asked. */
const regain = (database: DatabaseSync, heads: Heads) => {
  forgetAfter(database, heads.orders)
  forgetEntriesAfter(database, heads.audit)
  demandSame('order', openBooks(database).head(), heads.orders)
  demandSame('audit entry', openAuditBooks(database).head(), heads.audit)
  // Writes every page of the log into the ledger and syncs both: throws if the disk still refuses.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

const demandSame = (what: string, found: Head, acknowledged: Head) => {
  if (found.sequence === acknowledged.sequence && Buffer.compare(found.hash, acknowledged.hash) === 0) return
  throw new DamageError(
    `${what} ${acknowledged.sequence} was acknowledged, but the ledger ends with ${found.sequence}`,
  )
}
