/** The certificate of a sealed round: signed facts, and whether a roll and ballots fit them. */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Seal } from '../../contract/seal.ts'
import { GENESIS, picksOf } from '../storage/ledger.rules.ts'
import { chainedRecord, type SealedRecord } from '../storage/ledger.seal.ts'
import { type Counts, countIn, TURNOUT } from '../storage/ledger.tally.ts'

export type UnsignedSeal = Omit<Seal, 'key' | 'signature'>

/** The same facts have the same bytes, whoever writes them: fields in the order of the contract. */
const bytesOf = (seal: UnsignedSeal) => {
  const { format, round, number, mine, sealedAt, workers, orders, head, totals, roll, ballots } = seal
  const rows = totals.map(({ dish, venue, slot, orders: count }) => [dish, venue, slot, count])
  return Buffer.from(
    JSON.stringify([format, round, number, mine, sealedAt, workers, orders, head, rows, roll, ballots]),
  )
}

/** Of an Ed25519 key: the 32 bytes that RFC 8032 calls the public key, in hexadecimal. */
const publicHex = (key: KeyObject) => {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url').toString('hex')
}
const publicKey = (hex: string) =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(hex, 'hex').toString('base64url') },
    format: 'jwk',
  })

/** @param key the station's private Ed25519 key. */
export const signedSeal = (seal: UnsignedSeal, key: KeyObject): Seal => ({
  ...seal,
  key: publicHex(key),
  signature: sign(null, bytesOf(seal), key).toString('hex'),
})

/** Null where all fits; else what does not, naming the first record. */
export type Misfit =
  | { kind: 'signature' }
  | { kind: 'record'; record: 'roll' | 'ballot'; place: number }
  | { kind: 'end'; record: 'roll' | 'ballot' }
  | { kind: 'totals' }
  | null

const signatureFits = (seal: Seal): boolean => {
  try {
    return verify(null, bytesOf(seal), publicKey(seal.key), Buffer.from(seal.signature, 'hex'))
  } catch {
    // A key that is none signs nothing.
    return false
  }
}

const chainMisfit = (records: readonly SealedRecord[], kind: 'roll' | 'ballot', end: string): Misfit => {
  let hash: Uint8Array = GENESIS
  let place = 0
  for (const record of records) {
    if (record.kind !== kind) continue
    place += 1
    hash = chainedRecord(hash, record.content)
    if (record.place !== place || record.hash !== Buffer.from(hash).toString('hex'))
      return { kind: 'record', record: kind, place }
  }
  return Buffer.from(hash).toString('hex') === end ? null : { kind: 'end', record: kind }
}

const recount = (records: readonly SealedRecord[]): Counts => {
  const counts: Counts = new Map()
  for (const { kind, content } of records)
    if (kind === 'ballot') countIn(counts, { picks: picksOf(content), replaced: null })
  return counts
}

const totalsFit = ({ totals, workers }: Seal, records: readonly SealedRecord[]): boolean => {
  const counts = recount(records)
  const told = totals.filter(({ orders }) => orders > 0)
  const fits = told.every(
    ({ dish, venue, slot, orders }) => counts.get(JSON.stringify([dish, venue, slot])) === orders,
  )
  return fits && counts.size === told.length + (workers > 0 ? 1 : 0) && (counts.get(TURNOUT) ?? 0) === workers
}

export const misfitOf = (seal: Seal, records: readonly SealedRecord[]): Misfit => {
  if (!signatureFits(seal)) return { kind: 'signature' }
  return (
    chainMisfit(records, 'roll', seal.roll) ??
    chainMisfit(records, 'ballot', seal.ballots) ??
    (totalsFit(seal, records) ? null : { kind: 'totals' })
  )
}
