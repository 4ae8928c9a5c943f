/** Sees to it that nothing of what a seal removed is left in the pages of the ledger's file or of its log. */
import type { DatabaseSync } from 'node:sqlite'
import { reserveLog } from './ledger.connection.ts'
import { removeSealed } from './ledger.seal.steps.ts'

/** Whether the ledger still holds what a seal was to remove, or pages that may. */
export const needsCleaning = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM seals WHERE cleaned = 0').get() !== undefined

/** Where the keys and orders of rounds lie. */
const TABLES = ['orders', 'voters', 'listed', 'rounds']

/**
 * secure_delete writes zeros over every row and page that is given up, but not over the copies that SQLite leaves in
 * the gaps of pages whose rows it moves about. So what is left of a table goes to new pages, and all its old ones are
 * given up. In the order that https://sqlite.org/lang_altertable.html#otheralter names.
 */
const rewrite = (database: DatabaseSync, table: string) => {
  const row = database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(table)
  const definition = String(row?.sql).replace(/^CREATE TABLE "?\w+"?/, `CREATE TABLE ${table}_anew`)
  database.exec(`
    ${definition};
    INSERT INTO ${table}_anew SELECT * FROM ${table};
    DROP TABLE ${table};
    ALTER TABLE ${table}_anew RENAME TO ${table}`)
}

/** What is left of those tables is little: of rounds that take orders or ratings now. */
const rewriteAll = (database: DatabaseSync) => {
  database.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
  try {
    for (const table of TABLES) rewrite(database, table)
    database.exec('COMMIT')
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK')
    database.exec('PRAGMA foreign_keys = ON')
  }
}

/** Between two steps others may order. */
export function* cleanPages(database: DatabaseSync, file: string): Generator<void> {
  rewriteAll(database)
  yield
  // Old pages lie in the log as well, until they are written over.
  const emptied = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  if (emptied?.busy !== 0) throw new Error('the log of the ledger could not be emptied')
  database.exec('UPDATE seals SET cleaned = 1')
  yield
  reserveLog(`${file}-wal`)
}

/** At a start, before anybody orders: ends what a power cut or a full disk interrupted. */
export const cleanAtOnce = (database: DatabaseSync, file: string) => {
  const steps = removeSealed(database)
  for (let done = false; !done; ) {
    database.exec('BEGIN IMMEDIATE')
    done = steps.next().done === true
    database.exec('COMMIT')
  }
  for (const _ of cleanPages(database, file));
}
