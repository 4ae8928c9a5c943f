/** What the room keeps: where the keys lie, which folders were used, what is unfinished, how the last build ended. */
import * as z from 'zod'
import { PublishOrder, PublishOutcome } from '../../contract/publish.ts'

const PublishDocument = z.object({
  /** Folder of the keys; null: the station's own. */
  keys: z.string().nullable(),
  /** Folders that were used, the last one first. */
  sources: z.array(z.string()),
  outs: z.array(z.string()),
  /** Kept before a build begins and struck when it came to its end, so that a power cut leaves it here. */
  unfinished: PublishOrder.nullable(),
  outcome: PublishOutcome.nullable(),
})
export type PublishDocument = z.infer<typeof PublishDocument>

export const PUBLISH_DOCUMENT = {
  name: 'publish',
  schema: PublishDocument,
  initial: { keys: null, sources: [], outs: [], unfinished: null, outcome: null } satisfies PublishDocument,
}

const FOLDERS_REMEMBERED = 3

export const remembered = (folders: readonly string[], folder: string): string[] =>
  [folder, ...folders.filter(known => known !== folder)].slice(0, FOLDERS_REMEMBERED)
