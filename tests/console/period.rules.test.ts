/** What the period fields promise: quick ends, local moments, and moments in words. */
import { expect, onTestFinished, test } from 'vitest'
import { daysFrom, momentWords } from '../../renderer/console/form/moment.rules.ts'
import { quickEnd, toInstant, toLocal, usualPeriod } from '../../renderer/console/form/period.rules.ts'

const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month - 1, day, hour, minute)

test('a local moment and its instant are the same point in time', () => {
  const moment = at(2026, 7, 21, 16, 5)
  expect(toLocal(moment)).toBe('2026-07-21T16:05')
  expect(toInstant('2026-07-21T16:05')).toBe(moment.toISOString())
})

test('an incomplete field has no instant', () => {
  expect(toInstant('')).toBe('')
  expect(toInstant('2026-07-')).toBe('')
})

test('quick ends are the end of today, three days, a week and a month', () => {
  const now = at(2026, 7, 21, 16, 0)
  expect(toLocal(quickEnd('today', now))).toBe('2026-07-21T23:59')
  expect(toLocal(quickEnd('threeDays', now))).toBe('2026-07-24T16:00')
  expect(toLocal(quickEnd('week', now))).toBe('2026-07-28T16:00')
  expect(toLocal(quickEnd('month', now))).toBe('2026-08-21T16:00')
})

test('a month after the last day of January ends in February', () => {
  expect(toLocal(quickEnd('month', at(2027, 1, 31, 8)))).toBe('2027-02-28T08:00')
})

test('a new item starts now and lasts a week', () => {
  expect(usualPeriod(at(2026, 12, 28, 9, 30))).toEqual({ start: '2026-12-28T09:30', end: '2027-01-04T09:30' })
})

test('near days are said as today, tomorrow and yesterday, others by their date', () => {
  const now = at(2026, 7, 21, 23, 50)
  expect(momentWords(at(2026, 7, 21, 8).toISOString(), now, 'zh-CN')).toBe('今天 08:00')
  expect(momentWords(at(2026, 7, 22, 0, 5).toISOString(), now, 'zh-CN')).toBe('明天 00:05')
  expect(momentWords(at(2026, 7, 20, 8).toISOString(), now, 'en')).toBe('yesterday 08:00')
  expect(momentWords(at(2026, 7, 28, 20).toISOString(), now, 'zh-CN')).toBe('7月28日 20:00')
})

test('a date of another year names its year', () => {
  expect(momentWords(at(2027, 1, 4, 9).toISOString(), at(2026, 12, 20), 'zh-CN')).toBe('2027年1月4日 09:00')
})

test('days are counted by the calendar, not by 24 hours', () => {
  expect(daysFrom(at(2026, 7, 21, 23, 59), at(2026, 7, 22, 0, 1))).toBe(1)
  expect(daysFrom(at(2026, 7, 21, 0, 1), at(2026, 7, 21, 23, 59))).toBe(0)
})

/** A place whose clocks are put forward and back; the mine's own are not. */
const inBerlin = () => {
  const before = process.env.TZ
  process.env.TZ = 'Europe/Berlin'
  onTestFinished(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })
}

test('a time in the hour that is skipped in spring is the one after it', () => {
  inBerlin()
  expect(toInstant('2027-03-28T02:30')).toBe('2027-03-28T01:30:00.000Z')
  expect(toLocal(new Date('2027-03-28T01:30:00.000Z'))).toBe('2027-03-28T03:30')
})

test('a time in the hour that comes twice in autumn is the first, and comes once', () => {
  inBerlin()
  expect(toInstant('2027-10-31T02:30')).toBe('2027-10-31T00:30:00.000Z')
})

test('a week over a change of the clocks ends at the same hour', () => {
  inBerlin()
  const end = quickEnd('week', new Date('2027-03-26T19:00:00.000Z'))
  expect([toLocal(end), end.toISOString()]).toEqual(['2027-04-02T20:00', '2027-04-02T18:00:00.000Z'])
})
