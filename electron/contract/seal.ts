/** 封票: what a sealed round was, signed by the station. Hashes, key and signature are hexadecimal. */
import * as z from 'zod'
import { Id, Instant } from './common.ts'

export const Seal = z.object({
  format: z.literal(1),
  round: Id,
  /** 第 N 期. */
  number: z.int().min(1),
  mine: z.string(),
  sealedAt: Instant,
  /** Workers who ordered. */
  workers: z.int().min(0),
  /** Orders in the chain, also those that were changed later, and the chain's end. */
  orders: z.int().min(0),
  head: z.string(),
  totals: z.array(z.object({ dish: Id, venue: Id, slot: Id, orders: z.int().min(0) })),
  /** Where the chains of the roll and of the ballots end. */
  roll: z.string(),
  ballots: z.string(),
  /** Ed25519 public key of the station, and its signature over all of the above. */
  key: z.string(),
  signature: z.string(),
})
export type Seal = z.infer<typeof Seal>

/** What may be seen and printed: the totals hold counts under 5, and the signature would confirm a guess at them. */
export const ShownSeal = Seal.omit({ totals: true, signature: true })
export type ShownSeal = z.infer<typeof ShownSeal>
