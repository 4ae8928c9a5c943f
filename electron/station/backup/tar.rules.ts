/** The part of tar (POSIX.1-1988 "ustar") that a backup is made of: plain files with short ASCII names, nothing else. */

export const BLOCK = 512
/** Bytes that the header has for a name; the field for longer ones stays empty. */
export const LONGEST_PATH = 100

export interface TarEntry {
  path: string
  size: number
  /** Seconds since 1970. */
  time: number
}

/** Where each field begins and how long it is. */
const SIZE: Field = [124, 12]
const TIME: Field = [136, 12]
const CHECKSUM: Field = [148, 8]
type Field = readonly [at: number, length: number]

/** What is the same in every header: a file of its owner alone, owned by nobody in particular. */
const TEMPLATE = (() => {
  const block = Buffer.alloc(BLOCK)
  const texts: ReadonlyArray<readonly [at: number, text: string]> = [
    [100, '0000600'],
    [108, '0000000'],
    [116, '0000000'],
    [156, '0'],
    [257, 'ustar\0' + '00'],
    [329, '0000000'],
    [337, '0000000'],
  ]
  for (const [at, text] of texts) block.write(text, at, 'latin1')
  return block
})()

const LARGEST_OCTAL = 8 ** 11 - 1

/** Octal digits; above 8 GiB the binary form that GNU tar and libarchive agree on. */
const writeNumber = (block: Buffer, [at, length]: Field, value: number) => {
  if (value <= LARGEST_OCTAL) block.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1')
  else {
    block[at] = 0x80
    block.writeBigUInt64BE(BigInt(value), at + length - 8)
  }
}

const readNumber = (block: Buffer, [at, length]: Field): number =>
  block[at] === 0x80
    ? Number(block.readBigUInt64BE(at + length - 8))
    : Number.parseInt(block.toString('latin1', at, at + length - 1), 8)

/** Sum of all bytes, with blanks where the sum itself will stand. */
const checksumOf = (block: Buffer): number => {
  const [at, length] = CHECKSUM
  return block.reduce((sum, byte, index) => sum + (index >= at && index < at + length ? 0x20 : byte), 0)
}

export const headerOf = ({ path, size, time }: TarEntry): Buffer => {
  const block = Buffer.from(TEMPLATE)
  block.write(path, 0, 'latin1')
  writeNumber(block, SIZE, size)
  writeNumber(block, TIME, time)
  block.write(`${checksumOf(block).toString(8).padStart(6, '0')}\0 `, CHECKSUM[0], 'latin1')
  return block
}

/**
 * The entry of a header, or null when it is not, byte for byte, the header that we would write: so links, devices,
 * folders, extended headers and every flipped bit are refused without a rule for each.
 */
export const entryOf = (block: Buffer): TarEntry | null => {
  const end = block.indexOf(0)
  const path = block.toString('latin1', 0, end < 0 ? LONGEST_PATH : Math.min(end, LONGEST_PATH))
  const entry = { path, size: readNumber(block, SIZE), time: readNumber(block, TIME) }
  if (!Number.isSafeInteger(entry.size) || !Number.isSafeInteger(entry.time)) return null
  return headerOf(entry).equals(block) ? entry : null
}

export const isZero = (bytes: Uint8Array): boolean => bytes.every(byte => byte === 0)

/** Zeros that fill the last block of a file. */
export const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

/** Two blocks of zeros end an archive. */
export const END = Buffer.alloc(2 * BLOCK)
