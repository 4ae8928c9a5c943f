/** The disk: thresholds, its pace, and whether a small file comes to rest on it. */
import { readdir, rm } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { daysLeft, spaceState, withSample } from '../../../electron/station/health/disk.rules.ts'
import { watchDisk } from '../../../electron/station/health/disk.ts'
import type { FileSystemPort } from '../../../electron/station/storage/files.ts'
import { type Accident, faultyFiles } from '../../support/faultyFiles.ts'
import { temporaryFolder } from '../../support/station.ts'

const GB = 1_000_000_000

test.each([
  [100, 1_000, 'enough'],
  [99, 1_000, 'low'],
  [29, 1_000, 'nearly-full'],
  [1.9, 16, 'low'],
  [2, 16, 'enough'],
  [0.49, 8, 'nearly-full'],
  [0, 8, 'nearly-full'],
] as const)('%d GB of %d are %s', (free, total, state) => {
  expect(spaceState(free * GB, total * GB)).toBe(state)
})

const samples = (...free: number[]) =>
  free.map((bytes, index) => ({ day: `2026-07-${String(10 + index)}`, bytes: bytes * GB }))

test('the pace of the last days says how long it lasts', () => {
  expect(daysLeft(samples(100, 95, 90, 85), 80 * GB, '2026-07-14')).toBe(16)
})

test('there is no pace in two days, nor where space grows, nor where it lasts for years', () => {
  expect(daysLeft(samples(100, 50), 40 * GB, '2026-07-12')).toBeNull()
  expect(daysLeft(samples(50, 60, 70, 80), 90 * GB, '2026-07-14')).toBeNull()
  expect(daysLeft(samples(100, 100, 100, 99.9), 99.9 * GB, '2026-07-14')).toBeNull()
  expect(daysLeft([], 40 * GB, '2026-07-12')).toBeNull()
})

test('two weeks are kept, one sample a day; what a wrong clock dated elsewhere goes', () => {
  const sample = (day: string) => ({ day, bytes: GB })
  let kept = [sample('1970-01-01'), sample('2036-01-01')]
  for (let day = 1; day <= 28; day++) {
    const written = `2026-02-${String(day).padStart(2, '0')}`
    kept = withSample(withSample(kept, sample(written)), { day: written, bytes: 0 })
  }
  expect(kept.length).toBe(14)
  expect(kept.every(({ day, bytes }) => day > '2026-02-14' && day <= '2026-02-28' && bytes === GB)).toBe(true)
})

const watched = async (accident: Accident, files: FileSystemPort = faultyFiles(accident)) => {
  const dataDir = await temporaryFolder()
  const reported: string[] = []
  const scene = { time: 0 }
  const disk = watchDisk({
    dataDir,
    clock: { now: () => new Date() },
    monotonic: () => scene.time,
    files,
    memory: { data: { troubles: [], free: [], seenAt: null }, keep: async () => undefined },
    report: ({ code, detail }) => reported.push(`${code}: ${detail}`),
  })
  const later = async () => {
    scene.time += 300_000
    await disk.look()
    return (await disk.report()).writable
  }
  return { dataDir, disk, reported, later, scene }
}

test('a trial leaves nothing behind', async () => {
  const { dataDir, later } = await watched({ step: 0, kind: 'fail' })
  expect(await later()).toBe(true)
  expect(await readdir(dataDir)).toEqual([])
})

test('a disk that refuses to sync is not writable, which is told once, until it is again', async () => {
  // Of each trial: remove, create, write, sync, remove; what failed is removed too.
  const { later, reported } = await watched({ step: 4, kind: 'fail', code: 'EIO' })
  expect([await later(), await later()]).toEqual([false, true])
  const dead = await watched({ step: 2, kind: 'stop', code: 'ENOSPC' })
  expect([await dead.later(), await dead.later()]).toEqual([false, false])
  expect(reported).toEqual(['disk-not-writable: EIO: sync was refused'])
  expect(dead.reported).toEqual(['disk-not-writable: ENOSPC: create was refused'])
})

test('a disk that never answers is not writable after a while, and the report comes all the same', async () => {
  const never = {
    ...faultyFiles({ step: 0, kind: 'fail' }),
    create: () => new Promise<never>(() => undefined),
  }
  const { disk, scene } = await watched({ step: 0, kind: 'fail' }, never)
  void disk.look()
  await vi.waitFor(async () => expect((await disk.report()).writable).toBe(true))
  scene.time += 31_000
  expect((await disk.report()).writable).toBe(false)
})

test('it is tried at a slow pace, however often it is asked', async () => {
  const { disk, later } = await watched({ step: 0, kind: 'fail' })
  await later()
  const { triedAt } = await disk.report()
  await disk.look()
  await disk.look()
  expect((await disk.report()).triedAt).toBe(triedAt)
})

test('the space of a folder that is gone is unknown, and that is no error', async () => {
  const { dataDir, disk } = await watched({ step: 0, kind: 'fail' })
  const known = await disk.report()
  expect(known.space?.total).toBeGreaterThan(known.space?.free ?? 0)
  await rm(dataDir, { recursive: true })
  expect((await disk.report()).space).toBeNull()
})
