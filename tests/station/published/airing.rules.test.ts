/** When an item is on the screens: period, days, parts of the day, and clocks that skip or repeat an hour. */
import { afterEach, describe, expect, test } from 'vitest'
import { ALWAYS, type DayPart, type When } from '../../../electron/contract/when.ts'
import { type Calendar, isOn, nextAirings } from '../../../electron/station/published/airing.rules.ts'
import { openCalendar } from '../../../electron/station/published/calendar.ts'
import { recurringDays } from '../../../electron/station/published/days.rules.ts'

const HERE = process.env.TZ

const zone = (name: string) => {
  process.env.TZ = name
}
afterEach(() => {
  if (HERE === undefined) delete process.env.TZ
  else process.env.TZ = HERE
})

const calendar: Calendar = {
  meals: [
    { name: '早餐', start: '06:00', end: '08:30' },
    { name: '午餐', start: '11:00', end: '13:30' },
    { name: '夜宵', start: '23:00', end: '01:00' },
  ],
  shifts: [
    { name: '早班', start: '08:00', end: '16:00' },
    { name: '中班', start: '16:00', end: '00:00' },
    { name: '夜班', start: '00:00', end: '08:00' },
  ],
  recurringDays,
}

/** An instant from a moment of the local clock. */
const at = (local: string) => new Date(local).toISOString()

const WORKDAYS = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'
const LUNCH: DayPart = { kind: 'meal', name: '午餐' }

/** All of July 2026, unless a test says otherwise; the 1st is a Wednesday. */
const item = (when: Partial<When>, period: { start?: string; end?: string } = {}) => ({
  start: at(period.start ?? '2026-07-01T00:00'),
  end: at(period.end ?? '2026-08-01T00:00'),
  when: { ...ALWAYS, ...when },
})

const two = (value: number) => String(value).padStart(2, '0')
const local = (instant: string) => {
  const moment = new Date(instant)
  return `${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** The next times as people would write them. */
const next = (some: ReturnType<typeof item>, now: string, count = 5) =>
  nextAirings(some, calendar, at(now), count).map(({ start, end }) => `${local(start)} – ${local(end)}`)

describe('an item without days and parts', () => {
  test('is shown from its start up to, not including, its end', () => {
    const plain = item({}, { start: '2026-07-01T08:00', end: '2026-07-02T08:00' })
    const on = ['2026-07-01T07:59:59', '2026-07-01T08:00', '2026-07-02T07:59:59', '2026-07-02T08:00'].map(
      now => isOn(plain, calendar, at(now)),
    )
    expect(on).toEqual([false, true, true, false])
  })

  test('has one time, and none once it is over', () => {
    const plain = item({}, { start: '2026-07-01T08:00', end: '2026-07-02T08:00' })
    expect(next(plain, '2026-07-01T12:00')).toEqual(['07-01 08:00 – 07-02 08:00'])
    expect(next(plain, '2026-07-02T08:00')).toEqual([])
  })
})

describe('parts of the day', () => {
  test('at every meal, also at the one that goes over midnight', () => {
    expect(next(item({ parts: [{ kind: 'meals' }] }), '2026-07-03T00:30')).toEqual([
      '07-02 23:00 – 07-03 01:00',
      '07-03 06:00 – 07-03 08:30',
      '07-03 11:00 – 07-03 13:30',
      '07-03 23:00 – 07-04 01:00',
      '07-04 06:00 – 07-04 08:30',
    ])
  })

  test('around each change of shift, also before midnight of the day before', () => {
    const change = item({ parts: [{ kind: 'shift-changes', minutes: 30 }] })
    expect(next(change, '2026-07-03T12:00', 3)).toEqual([
      '07-03 15:30 – 07-03 16:30',
      '07-03 23:30 – 07-04 00:30',
      '07-04 07:30 – 07-04 08:30',
    ])
    expect(isOn(change, calendar, at('2026-07-03T23:45'))).toBe(true)
  })

  test('what touches or overlaps is one time', () => {
    const parts: DayPart[] = [
      { kind: 'hours', from: '11:30', to: '14:00' },
      { kind: 'hours', from: '14:00', to: '15:00' },
      LUNCH,
    ]
    expect(next(item({ parts }), '2026-07-03T00:00', 1)).toEqual(['07-03 11:00 – 07-03 15:00'])
  })

  test('a meal that the site does not have any more is no time at all', () => {
    expect(next(item({ parts: [{ kind: 'meal', name: '茶歇' }] }), '2026-07-03T00:00')).toEqual([])
  })

  test('the period cuts the first and the last of them', () => {
    const cut = item({ parts: [LUNCH] }, { start: '2026-07-03T12:00', end: '2026-07-04T11:10' })
    expect(next(cut, '2026-07-01T00:00')).toEqual(['07-03 12:00 – 07-03 13:30', '07-04 11:00 – 07-04 11:10'])
  })

  test('one that began before midnight of the first day belongs to the day before the period', () => {
    const night = item({ parts: [{ kind: 'meals' }] }, { start: '2026-07-03T00:15', end: '2026-07-03T05:00' })
    expect(next(night, '2026-07-01T00:00')).toEqual(['07-03 00:15 – 07-03 01:00'])
  })
})

describe('days', () => {
  test('workdays without parts are one time from Monday to Friday', () => {
    expect(next(item({ recurrence: WORKDAYS }), '2026-07-04T12:00', 2)).toEqual([
      '07-06 00:00 – 07-11 00:00',
      '07-13 00:00 – 07-18 00:00',
    ])
  })

  test('the night meal of a Friday runs into Saturday, that of a Sunday is none', () => {
    const night = item({ recurrence: WORKDAYS, parts: [{ kind: 'meal', name: '夜宵' }] })
    expect(isOn(night, calendar, at('2026-07-04T00:30'))).toBe(true)
    expect(isOn(night, calendar, at('2026-07-06T00:30'))).toBe(false)
  })

  test('the last workday of each month, as RFC 5545 writes it', () => {
    const last = item(
      { recurrence: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', parts: [LUNCH] },
      { end: '2027-01-01T00:00' },
    )
    expect(next(last, '2026-07-01T00:00', 3)).toEqual([
      '07-31 11:00 – 07-31 13:30',
      '08-31 11:00 – 08-31 13:30',
      '09-30 11:00 – 09-30 13:30',
    ])
  })

  test('COUNT counts from the day of the start, and then there are no more', () => {
    const thrice = item({ recurrence: 'FREQ=DAILY;INTERVAL=2;COUNT=3', parts: [LUNCH] })
    expect(next(thrice, '2026-07-02T00:00')).toEqual([
      '07-03 11:00 – 07-03 13:30',
      '07-05 11:00 – 07-05 13:30',
    ])
    expect(next(thrice, '2026-07-06T00:00')).toEqual([])
  })

  test('a day that comes once in four years is found; one that never comes ends the search', () => {
    const leap = item(
      { recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', parts: [LUNCH] },
      { end: '2040-01-01T00:00' },
    )
    expect(next(leap, '2026-07-01T00:00', 1)).toEqual(['02-29 11:00 – 02-29 13:30'])
    const never = item({ recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, { end: '9999-01-01T00:00' })
    expect(next(never, '2026-07-01T00:00', 1)).toEqual([])
  })
})

describe('a clock that is changed (Berlin: 02:00 to 03:00 on 29 March, 03:00 to 02:00 on 25 October 2026)', () => {
  const hours = (from: string, to: string): DayPart => ({ kind: 'hours', from, to })
  const year = { start: '2026-01-01T00:00', end: '2027-01-01T00:00' }

  test('an hour that is skipped is shown as long as it would have been, an hour later', () => {
    zone('Europe/Berlin')
    const early = item({ parts: [hours('02:15', '02:45')] }, year)
    expect(next(early, '2026-03-29T00:00', 2)).toEqual([
      '03-29 03:15 – 03-29 03:45',
      '03-30 02:15 – 03-30 02:45',
    ])
  })

  test('a part that ends in the skipped hour still ends after it began', () => {
    zone('Europe/Berlin')
    const across = item({ parts: [hours('01:30', '02:30')] }, year)
    expect(nextAirings(across, calendar, at('2026-03-29T00:00'), 1)).toEqual([
      { start: '2026-03-29T00:30:00.000Z', end: '2026-03-29T01:30:00.000Z' },
    ])
  })

  test('an hour that is repeated is shown once, not again an hour later', () => {
    zone('Europe/Berlin')
    const early = item({ parts: [hours('02:15', '02:45')] }, year)
    expect(nextAirings(early, calendar, '2026-10-24T22:00:00.000Z', 2)).toEqual([
      { start: '2026-10-25T00:15:00.000Z', end: '2026-10-25T00:45:00.000Z' },
      { start: '2026-10-26T01:15:00.000Z', end: '2026-10-26T01:45:00.000Z' },
    ])
    expect(isOn(early, calendar, '2026-10-25T01:30:00.000Z')).toBe(false)
  })

  test('meals stay at the same time on the wall, whatever the clock did in between', () => {
    zone('Europe/Berlin')
    expect(next(item({ parts: [LUNCH] }, year), '2026-03-28T20:00', 1)).toEqual(['03-29 11:00 – 03-29 13:30'])
    expect(next(item({ parts: [LUNCH] }, year), '2026-10-24T20:00', 1)).toEqual(['10-25 11:00 – 10-25 13:30'])
  })

  test('a whole day has 23 or 25 hours', () => {
    zone('Europe/Berlin')
    const sundays = item({ recurrence: 'FREQ=WEEKLY;BYDAY=SU' }, year)
    const lengths = ['2026-03-28T12:00', '2026-10-24T12:00'].map(now => {
      const [airing] = nextAirings(sundays, calendar, at(now), 1)
      return airing && (Date.parse(airing.end) - Date.parse(airing.start)) / 3_600_000
    })
    expect(lengths).toEqual([23, 25])
  })

  test('a mine at +08:00 has its noon, whatever zone the office PC is in', () => {
    zone('Asia/Shanghai')
    expect(nextAirings(item({ parts: [LUNCH] }), calendar, '2026-07-03T00:00:00.000Z', 1)).toEqual([
      { start: '2026-07-03T03:00:00.000Z', end: '2026-07-03T05:30:00.000Z' },
    ])
  })
})

test('days that are remembered are the ones that are reckoned, however the clock jumps', () => {
  const remembered = openCalendar(() => calendar)()
  const spans = [
    ['2026-07-01', '2026-07-05'],
    ['2036-07-01', '2036-07-05'],
    ['2026-07-02', '2026-07-20'],
    ['2026-09-20', '2026-10-02'],
  ] as const
  for (const [first, last] of spans)
    expect(remembered.recurringDays(WORKDAYS, '2026-06-01', first, last)).toEqual(
      recurringDays(WORKDAYS, '2026-06-01', first, last),
    )
})
