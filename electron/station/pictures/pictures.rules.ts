/** Tells a picture by its first bytes, whatever its name claims. */

export type PictureType = 'png' | 'jpg' | 'webp'

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte)

/** Signatures: PNG (RFC 2083 §3.1), JPEG (ITU-T T.81 B.2.1: SOI + marker), WebP (RFC 9649 §2.1). */
export const pictureType = (bytes: Uint8Array): PictureType | null => {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  const riff = startsWith(bytes, [0x52, 0x49, 0x46, 0x46])
  return riff && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8) ? 'webp' : null
}
