/** The demo shows: what a station and a screen rely on when they take them into the library. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny'
import { describe, expect, test } from 'vitest'
import { ShowFacts } from '../../electron/contract/shows.ts'

const folder = join(import.meta.dirname, '../../resources/demo/shows')
const file = (name: string) => join(folder, name)
const ids = readdirSync(folder)
  .filter(name => name.endsWith('.mp4'))
  .map(name => name.slice(0, -4))

const LONGEST = 40
const CUE = /^\d+\n(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})\n(\S.*)$/

/** Reads what a browser would read, and fails where it would skip. */
const cuesOf = (name: string) => {
  const [head, ...blocks] = readFileSync(file(name), 'utf8').trimEnd().split('\n\n')
  expect(head).toBe('WEBVTT')
  return blocks.map(block => {
    const [, h1, m1, s1, h2, m2, s2, words = ''] = CUE.exec(block) ?? expect.fail(`no cue: ${block}`)
    const seconds = (h: unknown, m: unknown, s: unknown) => Number(h) * 3600 + Number(m) * 60 + Number(s)
    return { from: seconds(h1, m1, s1), to: seconds(h2, m2, s2), words }
  })
}

const jpegSize = (bytes: Buffer) => {
  let place = 2
  // Segments follow each other until the frame header (SOF0, SOF1 or SOF2).
  while (place < bytes.length && ![0xc0, 0xc1, 0xc2].includes(bytes.readUInt8(place + 1))) {
    place += 2 + bytes.readUInt16BE(place + 2)
  }
  return { width: bytes.readUInt16BE(place + 7), height: bytes.readUInt16BE(place + 5) }
}

test('there are three demo shows, one each of 快板, 合唱 and 安全宣教片', () => {
  const genres = ids.map(id => ShowFacts.parse(JSON.parse(readFileSync(file(`${id}.json`), 'utf8'))).genre)
  expect(genres.sort()).toEqual(['chorus', 'kuaiban', 'safety'])
})

test('all that is shipped of the demo shows stays below 3 MB', () => {
  const shipped = readdirSync(folder).filter(name => /\.(mp4|jpg|vtt|json)$/.test(name))
  const bytes = shipped.reduce((sum, name) => sum + statSync(file(name)).size, 0)
  expect(bytes).toBeLessThan(3_000_000)
})

describe.each(ids)('%s', id => {
  test('lasts 20 to 40 seconds and is H.264 with AAC at 1280×720', async () => {
    using input = new Input({ source: new FilePathSource(file(`${id}.mp4`)), formats: ALL_FORMATS })
    const video = await input.getPrimaryVideoTrack()
    const audio = await input.getPrimaryAudioTrack()
    const seconds = await input.computeDuration()
    expect(seconds).toBeGreaterThanOrEqual(20)
    expect(seconds).toBeLessThanOrEqual(LONGEST)
    expect([await video?.getCodec(), await audio?.getCodec()]).toEqual(['avc', 'aac'])
    expect([await video?.getDisplayWidth(), await video?.getDisplayHeight()]).toEqual([1280, 720])
  })

  test('can start before all of it has arrived: the index stands before the pictures', () => {
    const bytes = readFileSync(file(`${id}.mp4`))
    expect(bytes.indexOf('moov')).toBeGreaterThan(0)
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
  })

  test('has a poster of 640×360', () => {
    expect(jpegSize(readFileSync(file(`${id}.jpg`)))).toEqual({ width: 640, height: 360 })
  })

  test('has subtitles in Chinese and in English, cue for cue at the same times', () => {
    const [chinese, english] = [cuesOf(`${id}.zh-CN.vtt`), cuesOf(`${id}.en.vtt`)]
    expect(chinese.length).toBeGreaterThan(5)
    expect(english.map(cue => [cue.from, cue.to])).toEqual(chinese.map(cue => [cue.from, cue.to]))
    for (const cue of chinese) expect(cue.words).toMatch(/\p{Script=Han}/u)
    for (const cue of english) expect(cue.words).not.toMatch(/\p{Script=Han}/u)
  })

  test('shows its subtitles one after another, all of them before it ends', () => {
    const cues = cuesOf(`${id}.zh-CN.vtt`)
    cues.forEach((cue, index) => {
      expect(cue.to).toBeGreaterThan(cue.from)
      expect(cue.to).toBeLessThanOrEqual(cues[index + 1]?.from ?? LONGEST)
    })
  })
})
