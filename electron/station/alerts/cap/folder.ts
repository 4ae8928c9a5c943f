/** The folder in which other systems put messages: looked through, not watched, so that a mounted one works too. */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMessage, readMessage } from './messageFile.ts'

/** Files that were taken in are kept so many. */
const MOST_TAKEN = 200
/** Looked at in one turn; the others wait for the next. */
const MOST_AT_ONCE = 20

interface Seen {
  size: number
  modified: number
}

export const openCapFolder = async (dir: string) => {
  const taken = join(dir, 'taken')
  const refused = join(dir, 'refused')
  for (const folder of [taken, refused]) await mkdir(folder, { recursive: true, mode: 0o700 })
  let before = new Map<string, Seen>()

  const look = async (): Promise<Map<string, Seen>> => {
    const now = new Map<string, Seen>()
    for (const name of (await readdir(dir)).filter(isMessage).toSorted()) {
      const found = await stat(join(dir, name)).catch(() => null)
      if (found?.isFile()) now.set(name, { size: found.size, modified: found.mtimeMs })
    }
    return now
  }

  const forgetOldest = async () => {
    const names = (await readdir(taken)).toSorted()
    for (const name of names.slice(0, -MOST_TAKEN)) await rm(join(taken, name), { force: true })
  }

  return {
    dir,
    /** Files that have not grown since the last look: whoever writes them is done. */
    complete: async (): Promise<string[]> => {
      const now = await look()
      const same = [...now].filter(([name, { size, modified }]) => {
        const seen = before.get(name)
        return seen?.size === size && seen.modified === modified
      })
      before = now
      return same.map(([name]) => name).slice(0, MOST_AT_ONCE)
    },
    read: (name: string) => readMessage(join(dir, name)),
    /** @param stamp makes the name one that is not there yet, and puts the files in their order. */
    putAway: async (name: string, stamp: string) => {
      await rename(join(dir, name), join(taken, `${stamp}-${name}`))
      await forgetOldest()
    },
    /** Kept aside, with the reason beside it. */
    putAside: async (name: string, stamp: string, reason: string) => {
      const path = join(refused, `${stamp}-${name}`)
      await writeFile(`${path}.why.txt`, `${reason}\n`)
      await rename(join(dir, name), path)
    },
  }
}
