/** The file beside the ledger that takes entries while the ledger is damaged: one line of JSON each, on disk before it answers. */
import { constants } from 'node:fs'
import { type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod'
import { oneAtATime } from '../oneAtATime.ts'
import { syncFolder } from '../storage/folders.ts'
import { codeOf, StorageError, textOf } from '../storage/problems.ts'

const OWNER_ONLY = 0o600

const AsideLine = z.object({
  id: z.string().min(1),
  /** Identifier of the line whose act was not carried out. */
  belongsTo: z.string().nullable(),
  entry: z.object({
    at: z.string(),
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
    from: z.string().nullable(),
    room: z.string(),
    act: z.string(),
    item: z.string().nullable(),
    name: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
})
export type AsideLine = z.infer<typeof AsideLine>

/** A line that a power cut tore was never acknowledged; it stays in the file that is kept. */
const parsed = (text: string): AsideLine | null => {
  try {
    return AsideLine.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const readIfThere = async (file: string) => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}

/** A line of its own even behind a torn one, which then ends in the middle of nothing. */
const addLine = async (handle: FileHandle, line: AsideLine) => {
  const { size } = await handle.stat()
  try {
    await handle.appendFile(`${size === 0 ? '' : '\n'}${JSON.stringify(line)}\n`)
    await handle.sync()
  } catch (error) {
    // What is refused must not be taken in later.
    await handle.truncate(size).catch(() => undefined)
    throw error
  }
}

export const openAside = (file: string) => {
  const inTurn = oneAtATime()
  const { O_APPEND, O_CREAT, O_WRONLY } = constants

  const add = async (line: AsideLine) => {
    try {
      const handle = await open(file, O_APPEND | O_CREAT | O_WRONLY, OWNER_ONLY)
      await addLine(handle, line).finally(() => handle.close())
      await syncFolder(dirname(file))
    } catch (error) {
      throw new StorageError(`${file} could not be written (${textOf(error)})`, { cause: error })
    }
  }

  return {
    file,
    append: (line: AsideLine) => inTurn(() => add(line)),
    lines: async (): Promise<AsideLine[]> => {
      const text = await readIfThere(file)
      return text.split('\n').flatMap(line => parsed(line) ?? [])
    },
    /** Everything in it is in the ledger: kept under another name, for whoever wants to compare. */
    putAway: async (stamp: string) => {
      await rename(file, file.replace(/(\.\w+)?$/, `.taken-${stamp}$1`))
      await syncFolder(dirname(file))
    },
  }
}
export type Aside = ReturnType<typeof openAside>
