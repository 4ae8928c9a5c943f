/** A quiet tone as a WAV file: 8,000 samples of 16 bits a second, one channel. */

const RATE = 8_000

export const wav = (seconds: number): Uint8Array<ArrayBuffer> => {
  const bytes = Math.round(seconds * RATE) * 2
  const file = Buffer.alloc(44 + bytes)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + bytes, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(bytes, 40)
  for (let at = 0; at < bytes / 2; at++) file.writeInt16LE(Math.round(2_000 * Math.sin(at / 3)), 44 + at * 2)
  return new Uint8Array(file)
}
