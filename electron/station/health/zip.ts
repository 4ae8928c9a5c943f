/** Packs a few files into a ZIP, which every machine of an office opens; PKWARE APPNOTE 6.3, without ZIP64. */
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** One file, already deflated. */
export interface ZipEntry {
  /** ASCII. */
  name: string
  deflated: Buffer
  /** CRC-32 and length of what was deflated. */
  checksum: number
  length: number
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END = 0x06054b50
/** Version 2.0 suffices to read it; method 8 is deflate. */
const VERSION = 20
const DEFLATE = 8
/** 1980-01-01 00:00, the format's first day: a date in local time without its zone would say little. */
const NO_DATE = 0x00210000

/** The fields that both headers of a file share, from the version on. */
const fields = ({ name, deflated, checksum, length }: ZipEntry) => {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(VERSION, 0)
  bytes.writeUInt16LE(DEFLATE, 4)
  bytes.writeUInt32LE(NO_DATE, 6)
  bytes.writeUInt32LE(checksum, 10)
  bytes.writeUInt32LE(deflated.length, 14)
  bytes.writeUInt32LE(length, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

const uint32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

export const zip = (entries: readonly ZipEntry[]): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'latin1')
    const whole = Buffer.concat([uint32(LOCAL_HEADER), fields(entry), name, entry.deflated])
    // Between the shared fields and the name: comment, disk and attributes, all none; then where the file begins.
    const place = Buffer.concat([Buffer.alloc(10), uint32(offset)])
    const made = Buffer.from([VERSION, 0])
    central.push(Buffer.concat([uint32(CENTRAL_HEADER), made, fields(entry), place, name]))
    local.push(whole)
    offset += whole.length
  }
  const directory = Buffer.concat(central)
  const counts = Buffer.alloc(8)
  counts.writeUInt16LE(entries.length, 4)
  counts.writeUInt16LE(entries.length, 6)
  const end = Buffer.concat([uint32(END), counts, uint32(directory.length, offset), Buffer.alloc(2)])
  return Buffer.concat([...local, directory, end])
}

/** Deflates text as it comes; only what is deflated is held. */
export const zipEntry = async (name: string, parts: Iterable<string> | AsyncIterable<string>) => {
  let checksum = 0
  let length = 0
  const counted = async function* () {
    for await (const part of parts) {
      const bytes = Buffer.from(part)
      checksum = crc32(bytes, checksum)
      length += bytes.length
      yield bytes
    }
  }
  const chunks: Buffer[] = []
  await pipeline(counted, createDeflateRaw(), async deflated => {
    for await (const chunk of deflated) chunks.push(chunk)
  })
  return { name, deflated: Buffer.concat(chunks), checksum, length } satisfies ZipEntry
}
