/** Tells a recording by its first bytes, whatever its name claims. */

export type RecordingType = 'mp3' | 'm4a' | 'ogg' | 'wav'

const says = (bytes: Uint8Array, word: string, at: number) =>
  [...word].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

/** MPEG audio layer III: the sync word and layer bits of a frame's header (ISO 11172-3, 2.4.1.3). */
const isFrame = ([first = 0, second = 0]: Uint8Array) => first === 0xff && (second & 0xe6) === 0xe2

/** Signatures: ID3v2 §3.1, ISO 14496-12 §4.3, RFC 3533 §6, RIFF WAVE. Only candidates: the tracks decide. */
export const recordingType = (bytes: Uint8Array): RecordingType | null => {
  if (says(bytes, 'ID3', 0) || isFrame(bytes)) return 'mp3'
  if (says(bytes, 'ftyp', 4)) return 'm4a'
  if (says(bytes, 'OggS', 0)) return 'ogg'
  return says(bytes, 'RIFF', 0) && says(bytes, 'WAVE', 8) ? 'wav' : null
}
