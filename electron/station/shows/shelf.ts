/** The library's folder: shows are read from it, and come and go in one step each. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { nodeFiles } from '../storage/files.ts'
import { codeOf, textOf } from '../storage/problems.ts'
import { Envelope, RECORD_FILE, RECORD_VERSION, SHOW_ID, ShowRecord } from './record.rules.ts'

export type Reading =
  | { state: 'listed'; record: ShowRecord }
  /** `newer`: a later program's; it is left as it is. The title is there where the record still says it. */
  | { state: 'absent' | 'newer' | 'unreadable'; detail: string; title?: string }

const files = nodeFiles()

export const showIds = async (library: string): Promise<string[]> => {
  const names = await readdir(library).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  return names.filter(name => SHOW_ID.test(name)).sort()
}

export const readShow = async (library: string, id: string): Promise<Reading> => {
  try {
    const text = await readFile(join(library, id, RECORD_FILE), 'utf8')
    return await parse(text, join(library, id))
  } catch (error) {
    const gone = codeOf(error) === 'ENOENT' && !(await exists(join(library, id)))
    return { state: gone ? 'absent' : 'unreadable', detail: textOf(error) }
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

const parse = async (text: string, folder: string): Promise<Reading> => {
  const value: unknown = JSON.parse(text)
  const envelope = Envelope.safeParse(value)
  if (envelope.data && envelope.data.version > RECORD_VERSION)
    return {
      state: 'newer',
      detail: `${RECORD_FILE} was written by a newer program (version ${envelope.data.version})`,
    }
  const { data: record, error } = ShowRecord.safeParse(value)
  if (!record) return { state: 'unreadable', detail: `${RECORD_FILE}: ${z.prettifyError(error)}` }
  const { title } = record.facts
  const found = await stat(join(folder, record.video.file)).catch((error: unknown) => textOf(error))
  if (typeof found === 'string') return { state: 'unreadable', detail: found, title }
  if (found.size === record.video.bytes) return { state: 'listed', record }
  const detail = `${record.video.file} has ${found.size} bytes instead of ${record.video.bytes}`
  return { state: 'unreadable', detail, title }
}

/** A folder in which a show is put together, out of sight; its name tells whose it is. */
export const startIncoming = async (library: string): Promise<string> => {
  const folder = join(library, `.incoming-${randomBytes(8).toString('hex')}-${process.pid}`)
  await mkdir(folder)
  return folder
}

/** What is in `folder` must be on disk already. Answers false when another program was faster with the same show. */
export const place = async (library: string, folder: string, id: string): Promise<boolean> => {
  await files.syncFolder(folder)
  const target = join(library, id)
  const there = await readShow(library, id)
  if (there.state === 'listed' || there.state === 'newer') return false
  if (there.state === 'unreadable') await takeOut(library, id)
  try {
    await files.rename(folder, target)
  } catch (error) {
    if ((await readShow(library, id)).state === 'listed') return false
    throw error
  }
  await files.syncFolder(library)
  return true
}

/** Gone in one step; a power cut after it leaves only a hidden folder that the next start removes. */
export const takeOut = async (library: string, id: string): Promise<void> => {
  const aside = join(library, `.removed-${id}-${randomBytes(4).toString('hex')}`)
  await files.rename(join(library, id), aside)
  await files.syncFolder(library)
  await rm(aside, { recursive: true, force: true }).catch(() => undefined)
}

/** Removes what programs that were killed left behind. */
export const sweep = async (library: string): Promise<void> => {
  for (const name of await readdir(library)) {
    const pid = /^\.incoming-[0-9a-f]+-(\d+)$/.exec(name)?.[1]
    const path = join(library, name)
    const dead = pid ? !(await isMakers(path, Number(pid))) : name.startsWith('.removed-')
    if (dead) await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Process ids come round again: a folder older than its process, or than the machine's start, is nobody's. */
const isMakers = async (path: string, pid: number): Promise<boolean> => {
  const born = Date.now() - (pid === process.pid ? process.uptime() : uptime()) * 1_000
  const made = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
  return made >= born - CLOCK_SLACK_MS && isAlive(pid)
}
const CLOCK_SLACK_MS = 2_000

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
