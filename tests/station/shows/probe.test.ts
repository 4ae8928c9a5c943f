/** Which videos a kiosk can be counted on to play, and what is measured of them. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { probe } from '../../../electron/station/shows/probe.ts'
import { canEncode, cutTo, film, hasFfmpeg, temporaryFolder, turnedOnItsSide } from './support.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const facts = async (path: string) => {
  const verdict = await probe(path)
  if (!verdict.playable) throw new Error(verdict.reason)
  return verdict.facts
}

describe.skipIf(!hasFfmpeg)('a video made by ffmpeg', () => {
  beforeAll(() => void film(at('plain.mp4')))

  test.each([
    ['h264', 'mp4', { container: 'mp4', videoCodec: 'avc', audioCodec: 'aac' }],
    ['faststart', 'mp4', { container: 'mp4', videoCodec: 'avc', audioCodec: 'aac' }],
    ['fragmented', 'mp4', { container: 'mp4', videoCodec: 'avc', audioCodec: 'aac' }],
    ['silent', 'mov', { container: 'mp4', videoCodec: 'avc', audioCodec: null }],
    ['h264', 'mkv', { container: 'webm', videoCodec: 'avc', audioCodec: 'aac' }],
    ['vp9', 'webm', { container: 'webm', videoCodec: 'vp9', audioCodec: 'opus' }],
  ] as const)('%s in .%s is playable and measured', async (codecs, extension, expected) => {
    const found = await facts(film(at(`${codecs}-ok.${extension}`), { codecs }))
    expect(found).toMatchObject({ ...expected, width: 160, height: 120 })
    expect(Math.abs(found.seconds - 2)).toBeLessThan(0.1)
  })

  test('the length of a longer one is right to a tenth of a second', async () => {
    expect(Math.abs((await facts(film(at('long.mp4'), { seconds: 7.4 }))).seconds - 7.4)).toBeLessThan(0.1)
  })

  test('a phone held upright gives a video that is higher than wide', async () => {
    const path = turnedOnItsSide(film(at('turned.mp4')))
    expect(await facts(path)).toMatchObject({ width: 120, height: 160 })
  })

  test('the content counts, not the name', async () => {
    expect(await facts(film(at('in truth an mp4.avi'), { format: 'mp4' }))).toMatchObject({
      container: 'mp4',
    })
    expect(await probe(film(at('in truth an avi.mp4'), { codecs: 'mpeg4', format: 'avi' }))).toMatchObject({
      playable: false,
      code: 'container',
    })
  })

  test.each([
    ['mpeg4', 'avi', 'container', /AVI/],
    ['mpeg4', 'mpg', 'container', /MPEG/],
    ['h264', 'ts', 'container', /transport stream/],
    ['h264', 'flv', 'container', /Flash/],
    ['mpeg4', 'mp4', 'video-codec', /MPEG-4 Part 2/],
    ['tenBit', 'mp4', 'pixel-format', /8 bits/],
    ['dolby', 'mp4', 'audio-codec', /AC-3/],
  ] as const)('%s in .%s is refused with the way to convert it', async (codecs, extension, code, reason) => {
    const verdict = await probe(film(at(`${codecs}-bad.${extension}`), { codecs }))
    expect(verdict).toMatchObject({ playable: false, code, advice: expect.stringContaining('ffmpeg -i IN') })
    expect(verdict).toHaveProperty('reason', expect.stringMatching(reason))
  })

  test.skipIf(!canEncode('libx265'))('HEVC is refused by its name, with the way to convert it', async () => {
    expect(await probe(film(at('hevc.mp4'), { codecs: 'hevc' }))).toEqual({
      playable: false,
      code: 'video-codec',
      reason: 'the video is HEVC (H.265), which kiosks cannot be counted on to decode',
      advice: 'convert it: ffmpeg -i IN -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart OUT.mp4',
    })
  })

  test.each([
    ['h264', 'mp4'],
    ['faststart', 'mp4'],
    ['fragmented', 'mp4'],
    ['vp9', 'webm'],
    ['h264', 'mkv'],
  ] as const)('%s in .%s that was cut off is refused', async (codecs, extension) => {
    for (const share of [0.98, 0.5]) {
      const path = cutTo(film(at(`${codecs}-${share}.${extension}`), { codecs }), share)
      expect(await probe(path)).toMatchObject({ playable: false, code: 'truncated' })
    }
  })

  test('sound alone is no video', async () => {
    expect(await probe(film(at('song.mp4'), { codecs: 'soundAlone' }))).toMatchObject({ code: 'no-video' })
  })
})

test('an empty file is named as empty', async () => {
  writeFileSync(at('empty.mp4'), '')
  expect(await probe(at('empty.mp4'))).toMatchObject({ playable: false, code: 'empty' })
})

test('a text with the name of a video is no video', async () => {
  writeFileSync(at('text.mp4'), 'hello\n')
  expect(await probe(at('text.mp4'))).toMatchObject({ playable: false, code: 'not-a-video' })
})

test('a header with rubbish behind it is refused, not a crash', async () => {
  const rubbish = Buffer.alloc(4_000, 0xa5)
  writeFileSync(at('rubbish.webm'), Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f]), rubbish]))
  expect(await probe(at('rubbish.webm'))).toMatchObject({ playable: false })
  const box = Buffer.from('\0\0\0\x10ftypisom\0\0\0\0\0\0\x0f\xa0moov', 'latin1')
  writeFileSync(at('rubbish.mp4'), Buffer.concat([box, rubbish]))
  expect(await probe(at('rubbish.mp4'))).toMatchObject({ playable: false })
})

test('a file that is not there is unreadable', async () => {
  expect(await probe(at('nowhere.mp4'))).toMatchObject({ playable: false, code: 'unreadable' })
})
