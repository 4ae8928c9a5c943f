/** The folder in which other systems put messages: looked through, not watched, so that a mounted one works too. */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMessage, readMessage } from './messageFile.ts'

/** Files that were taken in are kept so many. */
const MOST_TAKEN = 200
/** Bytes of a name that every file system takes; the reason beside a file has a longer one. */
const LONGEST_NAME = 255 - '.why.txt'.length

export interface CapFile {
  name: string
  size: number
  modified: number
}

/** The end of a long name is kept: it tells what kind of file it is. */
const movedName = (name: string, stamp: string): string => {
  const letters = [...name]
  const moved = () => `${stamp}-${letters.join('')}`
  while (Buffer.byteLength(moved()) > LONGEST_NAME) letters.shift()
  return moved()
}

export const openCapFolder = async (dir: string) => {
  const taken = join(dir, 'taken')
  const refused = join(dir, 'refused')
  for (const folder of [taken, refused]) await mkdir(folder, { recursive: true, mode: 0o700 })
  let before = new Map<string, CapFile>()

  const look = async (): Promise<Map<string, CapFile>> => {
    const now = new Map<string, CapFile>()
    for (const name of (await readdir(dir)).filter(isMessage).toSorted()) {
      const found = await stat(join(dir, name)).catch(() => null)
      if (found?.isFile()) now.set(name, { name, size: found.size, modified: found.mtimeMs })
    }
    return now
  }

  /** What cannot be deleted stays: the message has been taken in. */
  const forgetOldest = async () => {
    const names = (await readdir(taken).catch(() => [])).toSorted()
    for (const name of names.slice(0, -MOST_TAKEN)) await rm(join(taken, name)).catch(() => undefined)
  }

  return {
    dir,
    /** Files that have not grown since the last look: whoever writes them is done. */
    complete: async (): Promise<CapFile[]> => {
      const now = await look()
      const same = [...now.values()].filter(({ name, size, modified }) => {
        const seen = before.get(name)
        return seen?.size === size && seen.modified === modified
      })
      before = now
      return same
    },
    /** Whether it is the file that was looked at: a system that always writes the same name may have put another there. */
    isStill: async ({ name, size, modified }: CapFile) => {
      const found = await stat(join(dir, name)).catch(() => null)
      return found?.size === size && found.mtimeMs === modified
    },
    read: (name: string) => readMessage(join(dir, name)),
    /** @param stamp makes the name one that is not there yet, and puts the files in their order. */
    putAway: async (name: string, stamp: string) => {
      await rename(join(dir, name), join(taken, movedName(name, stamp)))
      await forgetOldest()
    },
    /** Kept aside, with the reason beside it. */
    putAside: async (name: string, stamp: string, reason: string) => {
      const path = join(refused, movedName(name, stamp))
      await writeFile(`${path}.why.txt`, `${reason}\n`)
      await rename(join(dir, name), path)
    },
  }
}
export type CapFolder = Awaited<ReturnType<typeof openCapFolder>>
