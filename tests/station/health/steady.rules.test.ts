/** The clock that does not follow a leap of years. */
import { expect, test } from 'vitest'
import { firstReckoning, type Reckoning, reckonedOn } from '../../../electron/station/health/steady.rules.ts'

const SECOND = 1_000
const DAY = 86_400 * SECOND
const YEAR = 365 * DAY
const NOON = Date.UTC(2026, 6, 21, 4)
const EPOCH = 0

/** Readings one after another: what the wall clock says, and how much time has passed. */
const after = (
  { start = NOON, seen = null as number | null },
  ...readings: Array<[wall: number, passed: number]>
) => {
  let monotonic = 0
  let reckoning: Reckoning = firstReckoning(start, monotonic, seen)
  for (const [wall, passed] of readings) {
    monotonic += passed
    reckoning = reckonedOn(reckoning, wall, monotonic)
  }
  return reckoning.wall
}

test.each([
  ['passes', [[NOON + DAY, DAY]], NOON + DAY],
  ['is set an hour ahead', [[NOON + 3_600 * SECOND, SECOND]], NOON + 3_600 * SECOND],
  ['is set back by a day', [[NOON - DAY, SECOND]], NOON - DAY],
  ['stood still while the machine slept for a week', [[NOON + 7 * DAY, SECOND]], NOON + 7 * DAY],
] as Array<[string, Array<[number, number]>, number]>)('time that %s is followed', (_, readings, time) => {
  expect(after({}, ...readings)).toBe(time)
})

test('ten years ahead, or back to 1970, the time before counts on', () => {
  expect(after({}, [NOON + 10 * YEAR, SECOND], [NOON + 10 * YEAR + DAY, DAY])).toBe(NOON + DAY + SECOND)
  expect(after({}, [EPOCH, SECOND], [EPOCH + DAY, DAY])).toBe(NOON + DAY + SECOND)
})

test('a clock that is right again is followed again', () => {
  expect(after({}, [EPOCH, SECOND], [NOON + 10 * SECOND, SECOND])).toBe(NOON + 10 * SECOND)
})

test('a clock that had lost its time at the start is believed as soon as it is set', () => {
  expect(after({ start: EPOCH, seen: NOON }, [EPOCH + DAY, DAY])).toBe(NOON + DAY)
  expect(after({ start: EPOCH, seen: NOON }, [NOON + 30 * DAY, SECOND])).toBe(NOON + 30 * DAY)
  expect(after({ start: EPOCH }, [NOON, SECOND])).toBe(NOON)
})

test('after a start the time is at most a year after the station last ran', () => {
  expect(after({ start: NOON, seen: NOON - 90 * DAY })).toBe(NOON)
  expect(after({ start: NOON + 10 * YEAR, seen: NOON }, [NOON + 10 * YEAR, SECOND])).toBe(NOON + SECOND)
})
