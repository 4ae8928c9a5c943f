/** Messages of the Common Alerting Protocol that came in: what became of each, and why one was refused. */
import * as z from 'zod'
import { CapChannel, CapName } from './alertWords.ts'
import { Instant } from './common.ts'

/** Why a message takes nothing over; the page has a sentence for each. */
export const CAP_REASONS = [
  // It could not be read.
  ...(['too-large', 'encoding', 'dtd', 'not-xml', 'not-cap', 'other-version'] as const),
  // It breaks the schema; `detail` names the element and what stands in it.
  ...(['missing', 'twice', 'unknown', 'order', 'value'] as const),
  // Nobody is known to have written it.
  ...(['unsigned', 'signature'] as const),
  // It is well, and not for these screens.
  ...(['test', 'system', 'draft', 'not-public', 'no-info', 'all-clear', 'past', 'expired'] as const),
  // What came before it says otherwise.
  ...(['duplicate', 'superseded', 'cancelled', 'acknowledgement', 'error-report'] as const),
] as const
export const CapReason = z.enum(CAP_REASONS)
export type CapReason = z.infer<typeof CapReason>

export const CapMessage = z.object({
  at: Instant,
  channel: CapChannel,
  /** The file, or the address. */
  from: z.string(),
  /** Null where the message could not be read so far. */
  name: CapName.nullable(),
  msgType: z.string(),
  /** What it refers to. */
  references: z.array(CapName),
  /** raised: took over · lifted: ended others · noted: nothing to do · refused: cannot be used. */
  outcome: z.enum(['raised', 'lifted', 'noted', 'refused']),
  why: CapReason.nullable(),
  detail: z.string(),
})
export type CapMessage = z.infer<typeof CapMessage>
