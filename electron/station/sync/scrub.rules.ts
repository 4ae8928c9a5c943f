/** Which files of the library are read again in a night, so that none goes unread for 30 days. */
import * as z from 'zod'
import { localName, type PublishedFile } from '../manifest/manifest.rules.ts'

const DAY_MS = 86_400_000
/** Of the library, each night; some nights there is no power. */
const NIGHTS = 25
/** What was not read for so long is read, however much it is. */
const OVERDUE_DAYS = 28

const Verified = z.record(z.string(), z.string())
/** When each file was last read and found good, ISO 8601; by its name. */
export type Verified = z.infer<typeof Verified>

/** What cannot be read is forgotten: those files are read again soon, and that is all. */
export const readVerified = (bytes: Uint8Array | null): Verified => {
  if (!bytes) return {}
  try {
    return Verified.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return {}
  }
}

/** The longest unread first, small ones before large ones; a date from the future, of a clock that was wrong, is none. */
export const dueFiles = (files: readonly PublishedFile[], verified: Verified, now: Date): PublishedFile[] => {
  const readAt = (file: PublishedFile) => {
    const at = Date.parse(verified[localName(file)] ?? '')
    return at <= now.getTime() ? at : 0
  }
  const share = files.reduce((sum, { size }) => sum + size, 0) / NIGHTS
  const overdue = now.getTime() - OVERDUE_DAYS * DAY_MS
  let bytes = 0
  return files
    .toSorted((a, b) => readAt(a) - readAt(b) || a.size - b.size)
    .filter(file => {
      const due = bytes < share || readAt(file) < overdue
      if (due) bytes += file.size
      return due
    })
}

/** Those that are still here, with what was read at `now`. */
export const withRead = (
  files: readonly PublishedFile[],
  before: Verified,
  read: readonly PublishedFile[],
  now: Date,
): Verified => {
  const fresh = new Set(read.map(localName))
  const entries = files.map(localName).flatMap((name): Array<[string, string]> => {
    const at = fresh.has(name) ? now.toISOString() : before[name]
    return at === undefined ? [] : [[name, at]]
  })
  return Object.fromEntries(entries)
}
