/** The keys that may sign manifests, as the root key lists them. */
import * as z from 'zod'
import { Instant } from '../../contract/common.ts'

export const KeyList = z.strictObject({
  kind: z.literal('diantai-library-keys'),
  /** Only ever rises: a list from before a key was struck off is refused. */
  version: z.int().min(1),
  issued: Instant,
  keys: z.array(z.strictObject({ id: z.string(), publicKey: z.string().max(1_000) })).max(20),
})
export type KeyList = z.infer<typeof KeyList>
