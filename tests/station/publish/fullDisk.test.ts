/** A library whose disk runs full while it is built: a small file system of its own, which only root can make. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BuildOptions, buildLibrary } from '../../../electron/station/publish/build.ts'
import { missingFor } from '../../../electron/station/publish/summary.rules.ts'
import { film, hasFfmpeg, padded, temporaryFolder } from '../shows/support.ts'

// Films are converted.
vi.setConfig({ testTimeout: 60_000 })

const base = temporaryFolder()
const [disk, source] = [join(base, 'disk'), join(base, 'office')]
mkdirSync(disk)
const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0
const mounted = works('mount', '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk)
afterAll(() => {
  // Lazily: an ffmpeg that was ended may hold it for a moment longer.
  if (mounted) works('umount', '--lazy', disk)
  rmSync(base, { recursive: true })
})

const out = join(disk, 'library')
const filler = join(disk, 'filler')
const fill = (bytes: number) => writeFileSync(filler, Buffer.alloc(bytes))
const build = (options: Partial<BuildOptions> = {}) =>
  buildLibrary({ source, out, progress: () => undefined, ...options })
/** What lies in the working folder besides what it remembers. */
const halfMade = () =>
  readdirSync(join(out, '.work')).filter(name => !name.endsWith('.json') && name !== 'beside')

describe.skipIf(!hasFfmpeg || !mounted)('on a disk of 8 MiB', () => {
  beforeEach(() => {
    for (const path of [filler, out, source]) rmSync(path, { recursive: true, force: true })
    mkdirSync(source)
  })

  test('a film that does not fit is not begun, nothing is signed by itself, and with room again it goes in', async () => {
    padded(film(join(source, 'a.mp4'), { codecs: 'faststart' }), 5_000_000)
    fill(6_000_000)
    const full = await build()
    expect(full.built).toMatchObject([{ state: 'left-out', code: 'disk-full' }])
    expect(missingFor(full)).toEqual({ missing: 1, sheets: 0 })
    expect(halfMade()).toEqual([])
    rmSync(filler)
    expect((await build()).built).toMatchObject([{ state: 'taken' }])
  })

  test('a conversion that fills the disk says so, and nothing against the film', async () => {
    film(join(source, 'a.avi'), { codecs: 'mpeg4', seconds: 20 })
    fill(8 * 1024 * 1024 - 200_000)
    const full = await build()
    expect(full.built).toMatchObject([{ state: 'left-out', code: 'disk-full' }])
    expect(missingFor(full)).toEqual({ missing: 1, sheets: 0 })
    expect(halfMade()).toEqual([])
    rmSync(filler)
    expect((await build()).built).toMatchObject([{ state: 'converted' }])
  })

  test('room that others need on that disk is left to them', async () => {
    film(join(source, 'a.avi'), { codecs: 'mpeg4', seconds: 60 })
    const meanwhile = () => fill(7_000_000)
    let begun = false
    const progress: BuildOptions['progress'] = ({ type }) => {
      if (type !== 'working' || begun) return
      begun = true
      meanwhile()
    }
    const full = await build({ spare: 4_000_000, progress })
    expect(full.built).toMatchObject([{ state: 'left-out', code: 'disk-full' }])
    expect(halfMade()).toEqual([])
  })
})
