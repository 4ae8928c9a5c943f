/** Making a library for publishing of an office's folder of videos. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { CHUNK_BYTES, publishedPath } from '../../../electron/station/manifest/manifest.rules.ts'
import {
  type BuildOptions,
  type BuildProgress,
  buildLibrary,
} from '../../../electron/station/publish/build.ts'
import { buildExitCode, buildSummary, whyNotSigned } from '../../../electron/station/publish/summary.rules.ts'
import { probe } from '../../../electron/station/shows/probe.ts'
import { temporaryFolders } from '../../support/folder.ts'
import { canEncode, film, hasFfmpeg, padded } from '../shows/support.ts'

// Films are converted.
vi.setConfig({ testTimeout: 90_000 })

const newFolder = temporaryFolders()

const scene = () => {
  const base = newFolder()
  const source = join(base, 'office')
  mkdirSync(source)
  const out = join(base, 'out')
  const build = (options: Partial<BuildOptions> = {}) =>
    buildLibrary({ source, out, progress: () => undefined, ...options })
  return { source, out, build, at: (...parts: string[]) => join(source, ...parts) }
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const fingerprints = (folder: string) =>
  readdirSync(folder).map(name => [
    name,
    sha256(readFileSync(join(folder, name))),
    statSync(join(folder, name)).mtimeMs,
  ])

const loudnessOf = (path: string) => {
  const { stderr } = spawnSync('ffmpeg', ['-hide_banner', '-i', path, '-af', 'ebur128', '-f', 'null', '-'], {
    encoding: 'utf8',
  })
  return Number(/I:\s+(-?[\d.]+) LUFS/.exec(stderr.slice(stderr.indexOf('Summary')))?.[1])
}

describe.skipIf(!hasFfmpeg)('videos made by ffmpeg', () => {
  test('what plays everywhere is taken byte for byte; every file is hashed as the manifest says', async () => {
    const { at, out, build } = scene()
    padded(film(at('a.mp4'), { codecs: 'faststart' }), CHUNK_BYTES + 1_000)
    film(at('b.webm'), { codecs: 'vp9' })
    const { built, draft } = await build()
    expect(built).toMatchObject([
      { name: 'a.mp4', state: 'taken' },
      { name: 'b.webm', state: 'taken' },
    ])
    expect(draft.shows).toHaveLength(2)
    expect(draft.total.bytes).toBe(draft.files.reduce((sum, { size }) => sum + size, 0))
    for (const file of draft.files) {
      const bytes = readFileSync(join(out, publishedPath(file)))
      expect(sha256(bytes)).toBe(file.sha256)
      const chunks = file.chunks.map((_, index) =>
        sha256(bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES)),
      )
      expect(file.chunks).toEqual(chunks)
    }
    const video = draft.files.find(({ chunks }) => chunks.length === 2)
    expect(video).toMatchObject({ type: 'video/mp4', codec: 'avc+aac', width: 160, height: 120 })
    expect(video?.sha256).toBe(sha256(readFileSync(at('a.mp4'))))
  })

  test('AVI, MOV, MKV, no faststart, ten bits become MP4 that starts fast and is levelled; originals stay', async () => {
    const { at, out, source, build } = scene()
    film(at('a.avi'), { codecs: 'mpeg4' })
    film(at('b.mp4'), { pitch: 500 })
    film(at('c.mov'), { pitch: 600 })
    film(at('d.mkv'), { pitch: 700 })
    film(at('e.mp4'), { codecs: 'tenBit', pitch: 800 })
    film(at('f.wmv'), { codecs: 'mpeg4', pitch: 900, format: 'asf' })
    const before = fingerprints(source)
    const { built, draft } = await build()
    expect(built.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'converted'))
    for (const show of draft.shows) {
      const file = draft.files.find(({ id }) => id === show.video)
      if (!file) throw new Error('a show without its video')
      const path = join(out, publishedPath(file))
      expect(await probe(path)).toMatchObject({ playable: true, format: 'mp4' })
      const bytes = readFileSync(path)
      expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
      expect(loudnessOf(path)).toBeCloseTo(-23, 0)
      expect(show.poster).not.toBeNull()
      expect(show.strip).toMatchObject({ count: 1 })
    }
    expect(fingerprints(source)).toEqual(before)
  })

  test.skipIf(!canEncode('libx265'))('HEVC is converted', async () => {
    const { at, build } = scene()
    film(at('a.mp4'), { codecs: 'hevc' })
    const { draft } = await build()
    expect(draft.shows[0]?.technical).toMatchObject({
      container: 'mp4',
      videoCodec: 'avc',
      audioCodec: 'aac',
    })
  })

  test('a second run does nothing twice, and a changed title needs no video again', async () => {
    const { at, build } = scene()
    film(at('a.avi'), { codecs: 'mpeg4' })
    const first = await build()
    writeFileSync(at('a.json'), '{"title":"班前会","consent":true}')
    const { built, draft } = await build()
    expect(built).toMatchObject([{ state: 'unchanged', title: '班前会' }])
    expect(draft.files).toEqual(first.draft.files)
    expect(draft.library).toBe(first.draft.library)
    expect(draft.shows).toMatchObject([{ facts: { title: '班前会' }, consent: true }])
    expect(draft.shows[0]?.addedAt).toBe(first.draft.shows[0]?.addedAt)
  })

  test('a build that was stopped goes on where it was', async () => {
    const { at, build } = scene()
    film(at('a.avi'), { codecs: 'mpeg4' })
    film(at('b.avi'), { codecs: 'mpeg4', pitch: 500 })
    const stop = new AbortController()
    const progress = (said: BuildProgress) => said.type === 'settled' && stop.abort(new Error('stopped'))
    await expect(build({ progress, signal: stop.signal })).rejects.toThrow('stopped')
    expect((await build()).built.map(({ state }) => state)).toEqual(['unchanged', 'converted'])
  })

  test('without ffmpeg what plays is taken, the rest waits and it says how to get it; later only that is done', async () => {
    const { at, build } = scene()
    film(at('a.mp4'), { codecs: 'faststart' })
    film(at('b.avi'), { codecs: 'mpeg4' })
    const result = await build({ ffmpeg: null })
    expect(result.built.map(({ state }) => state)).toEqual(['taken', 'waits'])
    expect(buildExitCode(result)).toBe(1)
    expect(buildSummary(result)).toContain('  b.avi\nGet ffmpeg')
    expect(whyNotSigned(result)).toContain('1 of what was found is missing')
    expect((await build()).draft.shows).toHaveLength(2)
  })

  test('what cannot be helped is named: empty, cut off, no video, without consent, the same twice', async () => {
    const { at, build } = scene()
    film(at('a.mp4'), { codecs: 'faststart' })
    writeFileSync(at('b.mp4'), readFileSync(at('a.mp4')))
    writeFileSync(at('empty.mp4'), '')
    writeFileSync(at('text.avi'), 'hello')
    film(at('shy.mp4'), { codecs: 'faststart', pitch: 500 })
    writeFileSync(at('shy.json'), '{"consent":false}')
    const { built, draft } = await build()
    expect(built).toMatchObject([
      { name: 'a.mp4', state: 'taken' },
      { name: 'b.mp4', state: 'same-as', other: 'a.mp4' },
      { name: 'empty.mp4', state: 'left-out', code: 'empty' },
      { name: 'shy.mp4', state: 'left-out', code: 'no-consent' },
      { name: 'text.avi', state: 'left-out', code: 'not-a-video' },
    ])
    expect(draft.shows).toHaveLength(1)
    expect(whyNotSigned({ built, draft, sheetRemarks: [] })).toBeNull()
    const unreadable = { code: 'unreadable', sheet: '节目.xlsx', reason: '', advice: '' } as const
    expect(whyNotSigned({ built, draft, sheetRemarks: [unreadable] })).toContain('1 sheets cannot be read')
  })

  test('a folder that is suddenly empty is taken for a missing disk: the library before stays', async () => {
    const { at, build } = scene()
    film(at('a.mp4'), { codecs: 'faststart' })
    await build()
    renameSync(at('a.mp4'), at('a.away.txt'))
    await expect(build()).rejects.toThrow(/There is no video in .*Nothing was changed/)
    renameSync(at('a.away.txt'), at('a.mp4'))
    expect((await build()).built).toMatchObject([{ state: 'unchanged' }])
  })

  test('a file that ffmpeg cannot convert either is left out with its reason', async () => {
    const { at, build } = scene()
    writeFileSync(at('a.avi'), Buffer.concat([Buffer.from('RIFF\0\0\0\0AVI '), Buffer.alloc(5_000, 7)]))
    expect((await build()).built).toMatchObject([{ state: 'left-out', code: 'not-converted' }])
  })

  test('a published file that went missing is made again', async () => {
    const { at, out, build } = scene()
    film(at('a.mp4'), { codecs: 'faststart' })
    const { draft } = await build()
    const [file] = draft.files
    if (!file) throw new Error('no file')
    rmSync(join(out, publishedPath(file)))
    expect((await build()).built).toMatchObject([{ state: 'taken' }])
    expect(existsSync(join(out, publishedPath(file)))).toBe(true)
  })

  test('progress counts up and says how long it will take', async () => {
    const { at, build } = scene()
    film(at('a.avi'), { codecs: 'mpeg4', seconds: 4 })
    const seen: BuildProgress[] = []
    await build({ progress: said => seen.push(said) })
    const working = seen.filter(said => said.type === 'working')
    const shares = working.map(({ share }) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    expect(working.at(-1)?.secondsLeft).toBe(0)
  })
})
