/** Reads the log that a dead process left: SQLite drops a torn end in silence, but would also drop what was thanked. */
import { existsSync, readFileSync } from 'node:fs'
import { DamageError } from './ledger.errors.ts'

/** Layout: https://sqlite.org/fileformat2.html#the_write_ahead_log */
const HEADER = 32
const FRAME_HEADER = 24
const MAGIC = 0x377f0682

type Sum = [number, number]

/**
 * Each commit is synced before the next begins, so at most one can be torn.
 * Two commits behind a bad frame mean that the bad frame once was good.
 */
export const refuseSpoiltLog = (log: string) => {
  if (!existsSync(log)) return
  const bytes = readFileSync(log)
  // A reserve of zeros, not yet written to.
  if (bytes.length < HEADER || bytes.subarray(0, HEADER).every(byte => byte === 0)) return
  const littleEndian = bytes.readUInt32BE(0) === MAGIC
  let sum = add(bytes.subarray(0, 24), [0, 0], littleEndian)
  if (!fits(bytes, 24, sum)) throw new DamageError(`the beginning of ${log} is spoilt`)
  const frame = FRAME_HEADER + bytes.readUInt32BE(8)
  const ofThisLog = (at: number) => bytes.compare(bytes, 16, 24, at + 8, at + 16) === 0
  let whole = true
  let commitsBehind = 0
  for (let at = HEADER; at + frame <= bytes.length; at += frame) {
    if (!ofThisLog(at)) {
      whole = false
      continue
    }
    if (whole) {
      sum = add(bytes.subarray(at, at + 8), sum, littleEndian)
      sum = add(bytes.subarray(at + FRAME_HEADER, at + frame), sum, littleEndian)
      whole = fits(bytes, at + 16, sum)
    }
    if (!whole && bytes.readUInt32BE(at + 4) !== 0) commitsBehind += 1
  }
  if (commitsBehind > 1)
    throw new DamageError(`${log} is spoilt before its end: ${commitsBehind} commits cannot be read`)
}

const fits = (bytes: Buffer, at: number, [first, second]: Sum) =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second

const add = (part: Buffer, [first, second]: Sum, littleEndian: boolean): Sum => {
  const word = (at: number) => (littleEndian ? part.readUInt32LE(at) : part.readUInt32BE(at))
  let [a, b] = [first, second]
  for (let at = 0; at < part.length; at += 8) {
    a = (a + word(at) + b) >>> 0
    b = (b + word(at + 4) + a) >>> 0
  }
  return [a, b]
}
