/** One process owns a data folder: the lock that says which. */
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { codeOf } from './problems.ts'

const Owner = z.object({
  pid: z.int().min(1),
  /** Tells the owner from a later process with the same pid; null where the system does not say. */
  started: z.string().nullable(),
})
type Owner = z.infer<typeof Owner>

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'

  constructor(dir: string, pid: number) {
    super(`the data folder ${dir} is in use by process ${pid}; stop that one first, or choose another folder`)
  }
}

export interface Lock {
  /** The owner before did not end in good order: it was killed, or the power was cut. */
  readonly wasLeft: boolean
  release(): void
}

export const lockDataFolder = (dir: string): Lock => {
  const file = join(dir, 'station.lock')
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Owner)
  let wasLeft = false
  let held = onWritableDisk(() => {
    while (!claim(file, mine)) wasLeft = takeAway(dir, file)
  })
  if (!held) refuseIfOwned(dir, file)
  return {
    wasLeft,
    release() {
      // Not rmSync, whose EROFS bears no code.
      if (held && readIfThere(file) === mine) onWritableDisk(() => unlinkSync(file))
      held = false
    },
  }
}

/**
 * False where the disk is read-only: there nobody can write, so there is nothing to lock.
 * EACCES stays an error, since another user may be writing in a folder that we cannot write.
 */
const onWritableDisk = (change: () => void) => {
  try {
    change()
    return true
  } catch (error) {
    if (codeOf(error) === 'EROFS') return false
    throw error
  }
}

/** The lock appears with its content or not at all: it is written under another name, then linked. */
const claim = (file: string, content: string) => {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    return claimWithoutLinks(file, content)
  } finally {
    rmSync(draft, { force: true })
  }
}

const claimWithoutLinks = (file: string, content: string) => {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes a stale lock and tells whether there was one; throws if its owner lives. */
const takeAway = (dir: string, file: string): boolean => {
  const found = refuseIfOwned(dir, file)
  if (found === null) return false
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
  // Between reading and moving another process may have put its own lock there: that one goes back.
  if (readIfThere(aside) !== found) claim(file, readFileSync(aside, 'utf8'))
  rmSync(aside, { force: true })
  return true
}

/** What a lock without a living owner says; null where there is none. */
const refuseIfOwned = (dir: string, file: string) => {
  const found = readIfThere(file)
  const owner = found === null ? null : parse(found)
  if (owner !== null && isAlive(owner)) throw new FolderInUseError(dir, owner.pid)
  return found
}

const readIfThere = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** A lock that a power cut emptied or tore has no living owner. */
const parse = (text: string): Owner | null => {
  try {
    return Owner.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const isAlive = ({ pid, started }: Owner) => {
  const now = startOf(pid)
  if (now !== null && started !== null) return now === started
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** Linux: boot and clock ticks since then, from field 22 of /proc/PID/stat. */
const startOf = (pid: number) => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may itself hold blanks and brackets.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended; only its parent has not noticed yet.
    return state === 'Z' ? 'ended' : `${boot}:${fields[18]}`
  } catch {
    return null
  }
}
