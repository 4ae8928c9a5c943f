/** What a file holds, told by its first bytes. */
import { expect, test } from 'vitest'
import { containerOf, looksLikeVideo } from '../../../electron/station/shows/container.rules.ts'

const head = (...parts: Array<string | number[]>) =>
  Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
const isoFile = (brand: string) => head([0, 0, 0, 24], `ftyp${brand}`)
const everyPacket = (size: number, lead: number) => {
  const bytes = Buffer.alloc(400)
  for (let at = lead; at < bytes.length; at += size) bytes[at] = 0x47
  return bytes
}

test.each([
  ['mp4', isoFile('isom')],
  ['mp4', head([0, 0, 0, 8], 'wide', [0, 0, 1, 0], 'mdat')],
  ['webm', head([0x1a, 0x45, 0xdf, 0xa3])],
  ['avi', head('RIFF', [1, 2, 3, 4], 'AVI LIST')],
  ['wmv', head([0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11])],
  ['flv', head('FLV\x01')],
  ['rmvb', head('.RMF')],
  ['mpg', head([0, 0, 1, 0xba])],
  ['ts', everyPacket(188, 0)],
  ['ts', everyPacket(192, 4)],
])('a %s file is told by its first bytes', (container, bytes) => {
  expect(containerOf(bytes)).toBe(container)
  expect(looksLikeVideo(bytes)).toBe(true)
})

test.each([
  ['nothing', head()],
  ['text', head('hello, world')],
  ['a WAV file', head('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
  ['one stray 0x47', head('G')],
])('%s is no container of video', (_, bytes) => {
  expect(containerOf(bytes)).toBeNull()
})

test.each(['heic', 'avif', 'M4A '])(
  'a picture or a song in an ISO file (%s) is not taken for a video',
  brand => {
    expect(looksLikeVideo(isoFile(brand))).toBe(false)
  },
)
