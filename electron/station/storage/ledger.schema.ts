/** The ledger's versions: one numbered step each, applied once, in order. */
import type { DatabaseSync } from 'node:sqlite'
import { orders } from './migrations/0001-orders.ts'
import { audit } from './migrations/0002-audit.ts'
import { gathering } from './migrations/0003-gathering.ts'
import { seals } from './migrations/0004-seals.ts'
import { workers } from './migrations/0005-workers.ts'
import { earlierLists } from './migrations/0006-earlier-lists.ts'
import { NewerVersionError } from './problems.ts'

type Step = string | ((database: DatabaseSync) => void)

/** Step i leads from version i to version i + 1. */
const MIGRATIONS: readonly Step[] = [orders, audit, gathering, seals, workers, earlierLists]

const versionOf = (database: DatabaseSync) =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)

export const refuseNewer = (file: string, found: number) => {
  if (found > MIGRATIONS.length) throw new NewerVersionError(file, found, MIGRATIONS.length)
}

export const migrate = (database: DatabaseSync, file: string) => {
  const from = versionOf(database)
  refuseNewer(file, from)
  if (from === MIGRATIONS.length) return
  database.exec('BEGIN IMMEDIATE')
  for (const step of MIGRATIONS.slice(from)) {
    if (typeof step === 'string') database.exec(step)
    else step(database)
  }
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`)
  // The version must be in the main file, where it is read before anything is touched.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
