/** What can still be read of a ledger that is not written any more. */
import type { DatabaseSync } from 'node:sqlite'
import { type AuditBooks, openAuditBooks } from './ledger.audit.books.ts'
import { type Books, openBooks } from './ledger.books.ts'
import { connectForReading } from './ledger.connection.ts'

export interface Reading {
  database: DatabaseSync
  books: Books | null
  audit: AuditBooks | null
}

/** A ledger that could not be migrated has no audit log yet, and a spoilt one may have lost either half. */
export const openForReading = (file: string): Reading | null => {
  const database = connectForReading(file)
  if (!database) return null
  const orNull = <T>(open: (database: DatabaseSync) => T): T | null => {
    try {
      return open(database)
    } catch {
      return null
    }
  }
  return { database, books: orNull(openBooks), audit: orNull(openAuditBooks) }
}
