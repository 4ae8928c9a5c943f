/** A library whose disk runs full: a small file system of its own, which only root can make. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type ImportProgress, importFolder } from '../../../electron/station/shows/importer.ts'
import { film, hasFfmpeg, padded, temporaryFolder } from './support.ts'

const base = temporaryFolder()
const disk = join(base, 'disk')
mkdirSync(disk)
const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0
const mounted = works('mount', '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk)
afterAll(() => {
  if (mounted) works('umount', disk)
  rmSync(base, { recursive: true })
})

const library = join(disk, 'library')
const filler = join(disk, 'filler')
const fill = (bytes: number) => writeFileSync(filler, Buffer.alloc(bytes))
const bringIn = (progress: (progress: ImportProgress) => void = () => undefined) =>
  importFolder({ source: join(base, 'stick'), library, progress, ffmpeg: null, spare: 0 })

describe.skipIf(!hasFfmpeg || !mounted)('on a disk of 8 MiB', () => {
  beforeEach(() => {
    for (const path of [filler, library, join(base, 'stick')]) rmSync(path, { recursive: true, force: true })
    padded(film(join(base, 'stick', 'a.mp4')), 5_000_000)
  })

  test('a video that does not fit is not begun, and how much is missing is said', async () => {
    fill(6_000_000)
    const { outcomes } = await bringIn()
    expect(outcomes).toMatchObject([{ state: 'left-out', code: 'disk-full' }])
    expect(outcomes[0]).toHaveProperty('reason', expect.stringMatching(/3 MB are missing/))
    expect(readdirSync(library)).toEqual([])
  })

  test('a disk that runs full in the middle leaves nothing half in; with room again it comes in', async () => {
    const meanwhile = ({ type }: ImportProgress) => {
      if (type !== 'reading') return
      try {
        fill(8_000_000)
      } catch {
        // The disk is full, as meant.
      }
    }
    expect((await bringIn(meanwhile)).outcomes).toMatchObject([{ state: 'left-out', code: 'disk-full' }])
    expect(readdirSync(library)).toEqual([])
    rmSync(filler)
    expect((await bringIn()).outcomes).toMatchObject([{ state: 'added' }])
  })
})
