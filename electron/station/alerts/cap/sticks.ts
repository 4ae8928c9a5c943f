/** Messages on sticks: in the folder `cap` of what is plugged in. Each is taken once, and nothing on the stick changes. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FindSticks } from '../../backup/sticks.ts'
import { isMessage, readMessage } from './messageFile.ts'

const EVERY_MS = 3_000
/** Files of one stick that are looked at. */
const MOST = 20
const FOLDER = 'cap'

export interface StickParts {
  /** Whether sticks may be read. */
  on: () => boolean
  findSticks: FindSticks
  monotonic: () => number
  take: (bytes: Uint8Array, from: string) => Promise<unknown>
}

/** A file that is written again is another one. */
const markOf = async (path: string) => {
  const { size, mtimeMs } = await stat(path)
  return `${path} ${size} ${mtimeMs}`
}

const messagesOn = async (stick: string): Promise<string[]> => {
  const names = await readdir(join(stick, FOLDER)).catch(() => [])
  return names
    .filter(isMessage)
    .toSorted()
    .slice(0, MOST)
    .map(name => join(stick, FOLDER, name))
}

export const watchSticks = ({ on, findSticks, monotonic, take }: StickParts) => {
  let due = Number.NEGATIVE_INFINITY
  let done = new Set<string>()

  const takeOnce = async (path: string, label: string, still: Set<string>) => {
    const mark = await markOf(path)
    if (!done.has(mark)) await take(await readMessage(path), label)
    still.add(mark)
  }

  return async () => {
    if (!on() || monotonic() < due) return
    due = monotonic() + EVERY_MS
    const still = new Set<string>()
    for (const { path, label } of await findSticks()) {
      for (const file of await messagesOn(path)) {
        // A stick may be pulled at any moment.
        await takeOnce(file, `${label} ${file.split(/[\\/]/).at(-1)}`, still).catch(() => undefined)
      }
    }
    // Of a stick that is gone nothing is remembered but its messages, which are known again.
    done = still
  }
}
