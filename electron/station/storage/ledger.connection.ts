/** Opens the ledger's file: what must be true of it before SQLite touches it, and how SQLite is to treat it. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { syncFolderAndWait } from './folders.ts'
import { DamageError, ReadOnlyError } from './ledger.errors.ts'
import { refuseSpoiltLog } from './ledger.log.ts'
import { migrate, refuseNewer } from './ledger.schema.ts'
import { textOf } from './problems.ts'

/** Where SQLite's file header keeps the user version: four bytes, big-endian. */
const USER_VERSION_OFFSET = 60
const HEADER_BYTES = 100

/** The ledger holds the keys that turn pseudonyms back into numbers; SQLite gives its log the ledger's mode. */
const OWNER_ONLY = 0o600

/** A log of this size is written over again and again; one that grows costs each commit a change of the file's size. */
const LOG_BYTES = 16 * 1024 * 1024

/**
 * EXCLUSIVE keeps the log's index in memory: no second file that a full disk could tear, and no second program.
 * The log is copied into the ledger by our own hand, never while somebody waits for an answer.
 */
const HABITS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA wal_autocheckpoint = 0;
  PRAGMA cache_size = -32768;
  PRAGMA temp_store = MEMORY;
`

/** Throws NewerVersionError without having touched anything. */
export const refuseNewerFile = (file: string) => {
  if (!existsSync(file)) return
  const header = Buffer.alloc(HEADER_BYTES)
  const descriptor = openSync(file, 'r')
  const read = readSync(descriptor, header)
  closeSync(descriptor)
  if (read === HEADER_BYTES && header.toString('latin1', 0, 15) === 'SQLite format 3') {
    refuseNewer(file, header.readUInt32BE(USER_VERSION_OFFSET))
  }
}

export const connect = (file: string): DatabaseSync => {
  refuseReadOnly(file)
  if (!existsSync(file)) createLedger(file)
  // SQLite would take an empty file for a new ledger; ours appears only with its tables.
  if (statSync(file).size === 0) throw new DamageError(`${file} is empty (0 bytes)`)
  refuseSpoiltLog(`${file}-wal`)
  for (const mine of [file, `${file}-wal`]) closeToOthers(mine)
  reserveLog(`${file}-wal`)
  const database = new DatabaseSync(file)
  try {
    database.exec(HABITS)
    migrate(database, file)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** For looking at what can no longer be written; null where even that fails. */
export const connectForReading = (file: string): DatabaseSync | null => {
  try {
    if (!existsSync(file) || statSync(file).size === 0) return null
    const url = pathToFileURL(file)
    const hasLog = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
    // Locks need a file that may be written, and a log's index a folder; here nobody writes.
    if (hasLog) url.search = process.platform === 'win32' ? '?vfs=win32-none' : '?vfs=unix-none'
    else url.search = '?immutable=1'
    const database = new DatabaseSync(url, { readOnly: true })
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    database.prepare('SELECT count(*) FROM rounds').get()
    return database
  } catch {
    return null
  }
}

const refuseReadOnly = (file: string) => {
  try {
    accessSync(dirname(file), constants.W_OK)
    if (existsSync(file)) accessSync(file, constants.W_OK)
  } catch (error) {
    throw new ReadOnlyError(`${file} cannot be written (${textOf(error)})`)
  }
}

/** Takes from others what an earlier program or a copy left open to them. */
const closeToOthers = (file: string) => {
  if (process.platform === 'win32' || !existsSync(file)) return
  if ((statSync(file).mode & 0o077) === 0) return
  try {
    chmodSync(file, OWNER_ONLY)
  } catch {
    // Another user's file, or a disk without modes: the folder around it must keep others out.
  }
}

/** Under another name first, so that a ledger without tables never carries the ledger's name. */
const createLedger = (file: string) => {
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) {
    throw new DamageError(`${file} is missing although ${file}-wal, its log, is there`)
  }
  const draft = `${file}.new`
  for (const leftOver of [draft, `${draft}-wal`, `${draft}-journal`]) rmSync(leftOver, { force: true })
  closeSync(openSync(draft, 'wx', OWNER_ONLY))
  const database = new DatabaseSync(draft)
  database.exec(HABITS)
  migrate(database, draft)
  database.close()
  renameSync(draft, file)
  syncFolderAndWait(dirname(file))
}

/** Zeros after the log's last record end it, as the end of the file would; a full disk goes without the reserve. */
export const reserveLog = (log: string) => {
  const descriptor = openSync(log, 'a', OWNER_ONLY)
  const before = statSync(log).size
  const zeros = Buffer.alloc(1024 * 1024)
  try {
    for (let size = before; size < LOG_BYTES; ) {
      size += writeSync(descriptor, zeros, 0, Math.min(zeros.length, LOG_BYTES - size))
    }
    fsyncSync(descriptor)
  } catch {
    // Orders can still be taken, and need the room more: a log that grows is only slower.
    ftruncateSync(descriptor, before)
  } finally {
    closeSync(descriptor)
  }
}
