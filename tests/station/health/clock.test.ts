/** The clock: what counts as a jump, and what the system says of its time server. */
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jumpBetween } from '../../../electron/station/health/clock.rules.ts'
import { watchClock } from '../../../electron/station/health/clock.ts'
import { temporaryFolder } from '../../support/station.ts'

const SECOND = 1_000
const YEAR = 365 * 86_400 * SECOND
const NOON = Date.UTC(2026, 6, 21, 4)

test.each([
  ['a second passes', SECOND, null],
  ['a time server corrects by half a minute', 31 * SECOND, null],
  ['somebody sets it an hour ahead', 3_601 * SECOND, 3_600 * SECOND],
  ['somebody sets it back', -7_199 * SECOND, -7_200 * SECOND],
] as const)('%s', (_, passed, jump) => {
  expect(jumpBetween({ wall: NOON, monotonic: 0 }, { wall: NOON + passed, monotonic: SECOND })).toBe(jump)
})

const watched = async (seenAt: string | null = null) => {
  const systemRoot = await temporaryFolder()
  const scene = { wall: NOON, monotonic: 0 }
  const subjects: string[] = []
  const kept: unknown[] = []
  const wall = { now: () => new Date(scene.wall) }
  const clock = watchClock({
    clock: wall,
    steady: wall,
    monotonic: () => scene.monotonic,
    memory: {
      data: { troubles: [], free: [], seenAt },
      keep: async part => void kept.push(part),
    },
    report: ({ subject }) => subjects.push(subject),
    systemRoot,
  })
  const pass = async (wall: number, monotonic = wall) => {
    scene.wall += wall
    scene.monotonic += monotonic
    clock.watch()
    await clock.look()
  }
  return { clock, subjects, kept, pass, systemRoot }
}

test('ten years ahead and back again are two jumps, told with both times', async () => {
  const { clock, subjects, pass } = await watched()
  await pass(SECOND)
  expect(clock.report().jump).toBeNull()
  await pass(10 * YEAR, SECOND)
  expect(clock.report().jump).toMatchObject({ seconds: 315_359_999 })
  await pass(-10 * YEAR, SECOND)
  expect(subjects).toEqual([
    expect.stringMatching(/^2026-07-2\d \d\d:\d\d → 2036-07-1\d \d\d:\d\d$/),
    expect.stringMatching(/^2036-07-1\d \d\d:\d\d → 2026-07-2\d \d\d:\d\d$/),
  ])
})

test('a machine that was busy for an hour did not jump', async () => {
  const { subjects, pass } = await watched()
  await pass(3_600 * SECOND)
  expect(subjects).toEqual([])
})

test('a clock that lost its time while the station was off is told at the start', async () => {
  const { subjects } = await watched(new Date(NOON + YEAR).toISOString())
  expect(subjects).toHaveLength(1)
  expect((await watched(new Date(NOON - YEAR).toISOString())).subjects).toEqual([])
})

test('when it was last seen is noted once an hour', async () => {
  const { kept, pass } = await watched()
  for (let minute = 0; minute < 150; minute++) await pass(60 * SECOND)
  expect(kept).toHaveLength(3)
})

test('whether a time server sets it is read from the files of the system', async () => {
  const { clock, pass, systemRoot } = await watched()
  const said = async () => {
    await pass(60 * SECOND)
    return clock.report().synchronised
  }
  expect(await said()).toBe('unknown')
  const timesync = join(systemRoot, 'run/systemd/timesync')
  await mkdir(timesync, { recursive: true })
  expect(await said()).toBe('no')
  await writeFile(join(timesync, 'synchronized'), '')
  expect(await said()).toBe('yes')
})

test('chrony’s drift file says it while it is fresh', async () => {
  const { clock, pass, systemRoot } = await watched()
  const folder = join(systemRoot, 'var/lib/chrony')
  await mkdir(folder, { recursive: true })
  const drift = join(folder, 'drift')
  const touched = async (time: number) => {
    await writeFile(drift, '')
    await utimes(drift, time / SECOND, time / SECOND)
    await pass(60 * SECOND)
    return clock.report().synchronised
  }
  expect(await touched(NOON - 3_600 * SECOND)).toBe('yes')
  expect(await touched(NOON - YEAR)).toBe('unknown')
})
