/** Finds the cut end of an MP4 or a WebM by what its outermost parts promise. */
import type { FileHandle } from 'node:fs/promises'

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

const runsOut = (what: string, end: number, size: number) =>
  `${what} should reach byte ${end}, but the file has only ${size}`

interface Box {
  type: string
  /** Of the whole box; Infinity: to the end of the file. */
  size: number
}

/** ISO 14496-12 §4.2: 32-bit size, type; size 1 means a 64-bit size follows, 0 means up to the end. */
const boxAt = async (file: FileHandle, position: number): Promise<Box | null> => {
  const head = await readAt(file, position, 16)
  if (head.length < 8) return null
  const type = head.toString('latin1', 4, 8)
  const size = head.readUInt32BE(0)
  if (size === 0) return { type, size: Number.POSITIVE_INFINITY }
  if (size !== 1) return size < 8 ? null : { type, size }
  return head.length < 16 ? null : { type, size: Number(head.readBigUInt64BE(8)) }
}

/** Bytes that some programs hang on behind the last box are no reason to refuse a video. */
const CARRIES_THE_VIDEO = ['moov', 'moof', 'mdat']

const mp4Cut = async (file: FileHandle, size: number): Promise<string | null> => {
  let indexed = false
  for (let position = 0; position < size; ) {
    const box = await boxAt(file, position)
    if (!box) break
    const end = position + box.size
    if (CARRIES_THE_VIDEO.includes(box.type) && Number.isFinite(end) && end > size)
      return runsOut(`its part "${box.type}"`, end, size)
    indexed ||= box.type === 'moov'
    position = end
  }
  return indexed ? null : 'its index ("moov"), which is written last, is missing'
}

/** Whether the index of an MP4 lies before what it indexes, so that it plays as soon as its beginning is there. */
export const startsFast = async (file: FileHandle, size: number): Promise<boolean> => {
  for (let position = 0; position < size; ) {
    const box = await boxAt(file, position)
    if (!box || box.type === 'mdat') return false
    if (box.type === 'moov') return true
    position += box.size
  }
  return false
}

/** RFC 8794 §4: the leading zeros of the first byte give the length; all ones mean that the size is unknown. */
const vint = (bytes: Buffer): { length: number; value: number | null } | null => {
  const length = Math.clz32(bytes[0] ?? 0) - 23
  if (length > 8 || bytes.length < length) return null
  const bits = 7n * BigInt(length)
  const raw = BigInt(`0x${bytes.toString('hex', 0, length)}`) & ((1n << bits) - 1n)
  return { length, value: raw === (1n << bits) - 1n ? null : Number(raw) }
}

const SEGMENT = 0x18538067
const ID_BYTES = 4

const webmCut = async (file: FileHandle, size: number): Promise<string | null> => {
  const header = vint(await readAt(file, ID_BYTES, 8))
  if (!header || header.value === null) return null
  const at = ID_BYTES + header.length + header.value
  const segment = await readAt(file, at, ID_BYTES + 8)
  if (segment.length <= ID_BYTES) return runsOut('its first part', at + ID_BYTES, size)
  if (segment.readUInt32BE(0) !== SEGMENT) return null
  const length = vint(segment.subarray(ID_BYTES))
  if (!length || length.value === null) return null
  const end = at + ID_BYTES + length.length + length.value
  return end > size ? runsOut('its video', end, size) : null
}

/** A clause that says where the file is cut off; null when all that it promises is there. */
export const cutOff = (container: 'mp4' | 'webm', file: FileHandle, size: number): Promise<string | null> =>
  container === 'mp4' ? mp4Cut(file, size) : webmCut(file, size)
