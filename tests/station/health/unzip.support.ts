/** Reads a ZIP as an office's program does: from the directory at its end, checking sizes and sums. */
import { crc32, inflateRawSync } from 'node:zlib'

const END_BYTES = 22

export const unzipped = (archive: Buffer): Map<string, Buffer> => {
  const end = archive.length - END_BYTES
  if (archive.readUInt32LE(end) !== 0x06054b50) throw new Error('no end of a directory')
  const files = new Map<string, Buffer>()
  let at = archive.readUInt32LE(end + 16)
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry of the directory')
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('latin1', at + 46, at + 46 + nameLength)
    const local = archive.readUInt32LE(at + 42)
    if (archive.readUInt32LE(local) !== 0x04034b50) throw new Error(`no header before ${name}`)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const content = inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)))
    if (content.length !== archive.readUInt32LE(at + 24)) throw new Error(`${name} has another length`)
    if (crc32(content) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} has another sum`)
    files.set(name, content)
    at += 46 + nameLength
  }
  return files
}
