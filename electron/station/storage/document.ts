/** A document: data that fits in memory, known to be on disk whenever a save has answered. */
import { join } from 'node:path'
import { Low } from 'lowdb'
import type * as z from 'zod'
import { oneAtATime } from '../oneAtATime.ts'
import { type FileSystemPort, nodeFiles } from './files.ts'
import { Generations } from './generations.ts'
import { type ReportProblem, StorageError, textOf } from './problems.ts'

export { NewerVersionError, StorageError, type StorageProblem } from './problems.ts'

export interface DocumentOptions<T> {
  /** An existing folder. */
  dir: string
  name: string
  schema: z.ZodType<T>
  version: number
  /** Used only where nothing was ever saved. */
  initial: T
  report: ReportProblem
  /** Step i leads from version i + 1 to version i + 2. */
  migrations?: ReadonlyArray<(data: unknown) => unknown>
  files?: FileSystemPort
  now?: () => Date
}

export interface Document<T> {
  /** The last state known to be on disk. */
  readonly data: T
  /** Resolves when `next` is on disk; rejects with StorageError when the disk refused, and then nothing changed. */
  save(next: T): Promise<void>
}

export const openDocument = async <T>(options: DocumentOptions<T>): Promise<Document<T>> => {
  const { dir, name, schema, version, initial, report, migrations = [] } = options
  const { files = nodeFiles(), now = () => new Date() } = options
  const format = { name, version, schema, migrations }
  const low = new Low<T>(new Generations({ dir, format, files, report, now }), initial)
  await low.read()

  const write = async (next: T) => {
    try {
      await low.adapter.write(next)
    } catch (error) {
      const subject = join(dir, `${name}.json`)
      const detail = `${subject} could not be saved (${textOf(error)}); what was saved before still holds`
      report({ code: 'document-not-saved', subject, detail })
      throw new StorageError(detail, { cause: error })
    }
    low.data = next
  }

  const inTurn = oneAtATime()
  return {
    get data() {
      return low.data
    },
    save(next) {
      // A copy as it will be read back, taken now: the caller may go on to change its own.
      const snapshot = schema.parse(JSON.parse(JSON.stringify(next)))
      return inTurn(() => write(snapshot))
    },
  }
}
