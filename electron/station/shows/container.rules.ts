/** Tells what a file holds by its first bytes, whatever its name claims. */

/** As many first bytes as `containerOf` looks at. */
export const HEAD_BYTES = 400

export type Container = 'mp4' | 'webm' | 'avi' | 'wmv' | 'flv' | 'rmvb' | 'mpg' | 'ts' | 'ogg'

const ascii = (text: string) => [...text].map(letter => letter.charCodeAt(0))
const holds = (head: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => head[at + index] === byte)

const ISO_BOXES = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']
const ASF_HEADER = [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11]
const EBML = [0x1a, 0x45, 0xdf, 0xa3]
const RIFF_AVI = (head: Uint8Array) => holds(head, ascii('RIFF')) && holds(head, ascii('AVI '), 8)

/** Packets of a transport stream start with 0x47 every 188 bytes (ISO 13818-1), every 192 in a camera's .m2ts. */
const transportStream = (head: Uint8Array) =>
  [0, 188, 376].every(at => head[at] === 0x47) || [4, 196, 388].every(at => head[at] === 0x47)

const SIGNS: ReadonlyArray<readonly [Container, (head: Uint8Array) => boolean]> = [
  ['mp4', head => ISO_BOXES.some(box => holds(head, ascii(box), 4))],
  ['webm', head => holds(head, EBML)],
  ['avi', RIFF_AVI],
  ['wmv', head => holds(head, ASF_HEADER)],
  ['flv', head => holds(head, ascii('FLV\x01'))],
  ['rmvb', head => holds(head, ascii('.RMF'))],
  ['mpg', head => holds(head, [0, 0, 1, 0xba]) || holds(head, [0, 0, 1, 0xb3])],
  ['ogg', head => holds(head, ascii('OggS'))],
  ['ts', transportStream],
]

/** `mp4` stands for the whole ISO family (MOV, 3GP …), `webm` for all of Matroska; null: no container of video. */
export const containerOf = (head: Uint8Array): Container | null =>
  SIGNS.find(([, matches]) => matches(head))?.[0] ?? null

/** Brands of ISO files that hold pictures or sound alone: HEIC, AVIF, M4A, M4B, Canon raw. */
const STILL_OR_SOUND = ['heic', 'heix', 'mif1', 'msf1', 'avif', 'avis', 'M4A ', 'M4B ', 'crx ']

/** Whether a file whose name promises nothing is a video all the same; Ogg is nearly always music. */
export const looksLikeVideo = (head: Uint8Array): boolean => {
  const container = containerOf(head)
  if (container === null || container === 'ogg') return false
  return container !== 'mp4' || !STILL_OR_SOUND.some(brand => holds(head, ascii(brand), 8))
}
