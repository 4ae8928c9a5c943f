/** What the health room remembers over a restart; on a disk that refuses, it remembers until the station ends. */
import * as z from 'zod'
import { Instant } from '../../contract/common.ts'
import { Trouble } from '../../contract/health.ts'
import type { OpenDocument } from '../documents.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { type Document, StorageError } from '../storage/document.ts'

const FreeSpace = z.object({ /** Local date. */ day: z.iso.date(), bytes: z.int().min(0) })
export type FreeSpace = z.infer<typeof FreeSpace>

/** A kind that only another version of the program knows is let go. */
const KnownTroubles = z
  .array(z.unknown())
  .transform(kept => kept.flatMap(one => Trouble.safeParse(one).data ?? []))

const HealthDocument = z.object({
  troubles: KnownTroubles,
  /** One sample a day, oldest first. */
  free: z.array(FreeSpace),
  /** When the station last ran, by the wall clock. */
  seenAt: Instant.nullable(),
})
type HealthDocument = z.infer<typeof HealthDocument>

const NOTHING: HealthDocument = { troubles: [], free: [], seenAt: null }

const untilTheEnd = (): Document<HealthDocument> => {
  let data = NOTHING
  return {
    get data() {
      return data
    },
    save: async next => {
      data = next
    },
  }
}

export const openMemory = async (open: OpenDocument) => {
  const document = await open({ name: 'health', schema: HealthDocument, initial: NOTHING }).catch(
    (error: unknown) => {
      if (error instanceof StorageError) return untilTheEnd()
      throw error
    },
  )
  const inTurn = oneAtATime()
  return {
    get data() {
      return document.data
    },
    /** Rejects with StorageError when the disk refused. */
    keep: (part: Partial<HealthDocument>) => inTurn(() => document.save({ ...document.data, ...part })),
  }
}
export type Memory = Awaited<ReturnType<typeof openMemory>>
