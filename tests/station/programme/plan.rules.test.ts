/** Which block plays: the nearest place, then the one that began last; quiet hours; midnights; against a naive model. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../electron/contract/programme.ts'
import type { DayPart } from '../../../electron/contract/when.ts'
import { type Planning, partsBetween, stateAt } from '../../../electron/station/programme/plan.rules.ts'
import { recurringDays } from '../../../electron/station/published/days.rules.ts'
import { block } from '../../support/builders.ts'

/** An instant from a moment of the local clock. */
const at = (local: string) => new Date(local).toISOString()
const hours = (from: string, to: string): DayPart => ({ kind: 'hours', from, to })
const every = (...parts: DayPart[]): Block['when'] => ({ recurrence: null, parts })

const planning = (blocks: readonly Block[], some: Partial<Planning> = {}): Planning => ({
  blocks,
  calendar: {
    meals: [{ name: '午餐', start: '11:00', end: '13:30' }],
    shifts: [{ name: '早班', start: '08:00', end: '16:00' }],
    recurringDays,
  },
  quietHours: [],
  here: ['canteen', '食堂'],
  ...some,
})

const idAt = (plan: Planning, local: string) => {
  const { state, turn } = stateAt(plan, at(local))
  return turn?.block.id ?? state
}

const two = (part: number) => String(part).padStart(2, '0')
const clock = (instant: string) => {
  const moment = new Date(instant)
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`
}
const dayOf = (plan: Planning, day: string, next: string) =>
  partsBetween(plan, at(`${day}T00:00`), at(`${next}T00:00`)).map(
    ({ start, end, state, turn }) => `${clock(start)}–${clock(end)} ${turn?.block.id ?? state}`,
  )

describe('of several blocks at a time', () => {
  const everywhere = block({ id: 'everywhere', when: every(hours('12:00', '13:00')) })
  const tagged = block({ id: 'tagged', places: ['食堂'], when: every(hours('11:30', '13:00')) })
  const here = block({ id: 'here', places: ['dormitory', 'canteen'], when: every(hours('11:00', '13:00')) })
  const elsewhere = block({ id: 'elsewhere', places: ['dormitory'], when: every(hours('12:30', '13:00')) })

  test('the one for this place plays, before one for a tag of its screen, before one for everywhere', () => {
    expect(idAt(planning([everywhere, tagged, here, elsewhere]), '2026-07-03T12:45')).toBe('here')
    expect(idAt(planning([everywhere, tagged, elsewhere]), '2026-07-03T12:45')).toBe('tagged')
    expect(idAt(planning([everywhere, elsewhere]), '2026-07-03T12:45')).toBe('everywhere')
    expect(idAt(planning([elsewhere]), '2026-07-03T12:45')).toBe('off')
  })

  test('of those for the same place the one that began last, and then the first one goes on', () => {
    const whole = block({ id: 'whole', when: every() })
    const lunch = block({ id: 'lunch' })
    const noon = block({ id: 'noon', when: every(hours('12:00', '12:30')) })
    expect(dayOf(planning([noon, lunch, whole]), '2026-07-03', '2026-07-04')).toEqual([
      '00:00–11:00 whole',
      '11:00–12:00 lunch',
      '12:00–12:30 noon',
      '12:30–13:30 lunch',
      '13:30–00:00 whole',
    ])
  })

  test('of those that begin together the one that was planned last', () => {
    const older = block({ id: 'b', createdAt: '2026-01-01T00:00:00.000Z' })
    const newer = block({ id: 'a', createdAt: '2026-02-01T00:00:00.000Z' })
    expect(idAt(planning([newer, older]), '2026-07-03T12:00')).toBe('a')
    expect(idAt(planning([older, newer]), '2026-07-03T12:00')).toBe('a')
  })
})

describe('days', () => {
  test('a block begins with its first day and plays its last one to the end, also over midnight', () => {
    const night = block({
      ...{ firstDay: '2026-07-03', lastDay: '2026-07-04' },
      when: every(hours('22:00', '02:00')),
    })
    const states = ['2026-07-03T01:00', '2026-07-03T23:00', '2026-07-05T01:59', '2026-07-05T23:00'].map(
      moment => idAt(planning([night]), moment),
    )
    expect(states).toEqual(['off', 'block-1', 'block-1', 'off'])
  })

  test('a time over midnight belongs to the day on which it began; a whole day begins anew at midnight', () => {
    const night = block({ when: every(hours('22:00', '02:00')) })
    expect(stateAt(planning([night]), at('2026-07-04T01:00')).turn?.day).toBe('2026-07-03')
    const whole = block({ when: every() })
    expect(stateAt(planning([whole]), at('2026-07-04T00:00')).turn?.day).toBe('2026-07-04')
  })

  test('days are picked as for captions: workdays, around the change of shift', () => {
    const change = block({
      when: {
        recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
        parts: [{ kind: 'shift-changes', minutes: 30 }],
      },
    })
    expect(dayOf(planning([change]), '2026-07-03', '2026-07-04')).toEqual([
      '00:00–07:30 off',
      '07:30–08:30 block-1',
      '08:30–00:00 off',
    ])
    expect(dayOf(planning([change]), '2026-07-04', '2026-07-05')).toEqual(['00:00–00:00 off'])
  })
})

describe('quiet hours', () => {
  const night = [{ from: '22:00', to: '07:00', volume: 0 }]

  test('without any sound sign a screen off that has a programme, over midnight too', () => {
    const evening = block({ when: every(hours('19:00', '23:00')) })
    expect(dayOf(planning([evening], { quietHours: night }), '2026-07-03', '2026-07-04')).toEqual([
      '00:00–07:00 quiet',
      '07:00–19:00 off',
      '19:00–22:00 block-1',
      '22:00–00:00 quiet',
    ])
  })

  test('change nothing where no programme is planned, or not any more', () => {
    const over = block({ lastDay: '2026-07-01', when: every() })
    expect(dayOf(planning([over], { quietHours: night }), '2026-07-03', '2026-07-04')).toEqual([
      '00:00–00:00 off',
    ])
  })

  test('that only lower the sound let the programme play softly', () => {
    const noon = [{ from: '12:30', to: '14:30', volume: 20 }]
    expect(idAt(planning([block()], { quietHours: noon }), '2026-07-03T13:00')).toBe('block-1')
  })
})

/** A day in late June and the week after it. */
const DAYS = [
  '2026-06-29',
  '2026-06-30',
  '2026-07-01',
  '2026-07-02',
  '2026-07-03',
  '2026-07-04',
  '2026-07-05',
]
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const PLACES = ['canteen', '食堂', 'dormitory']

const times = fc
  .integer({ min: 0, max: 47 })
  .map(half => `${two(Math.floor(half / 2))}:${half % 2 ? '30' : '00'}`)
const blocks = fc
  .array(
    fc.record({
      places: fc.subarray(PLACES),
      firstDay: fc.constantFrom(...DAYS),
      lastDay: fc.option(fc.constantFrom(...DAYS)),
      weekdays: fc.option(fc.subarray(WEEKDAYS, { minLength: 1 })),
      parts: fc.array(fc.tuple(times, times), { maxLength: 3 }),
      made: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(some =>
    some.map(({ weekdays, parts, made, ...rest }, index) =>
      block({
        ...rest,
        id: `block-${index}`,
        createdAt: `2026-01-0${made + 1}T00:00:00.000Z`,
        when: {
          recurrence: weekdays && `FREQ=WEEKLY;BYDAY=${weekdays.join()}`,
          parts: parts.map(([from, to]) => hours(from, to)),
        },
      }),
    ),
  )

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** When the block last began, in minutes before now; null: it is not its time. By going through its two days. */
const beganBefore = ({ firstDay, lastDay, when }: Block, day: string, minute: number): number | null => {
  const began = [0, 1].flatMap(daysBack => {
    const date = new Date(`${day}T12:00`)
    date.setDate(date.getDate() - daysBack)
    const then = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
    if (then < firstDay || (lastDay !== null && then > lastDay)) return []
    const weekdays = when.recurrence?.split('=').at(-1)
    if (weekdays && !weekdays.includes(WEEKDAYS[date.getDay()] ?? '?')) return []
    const into = minute + daysBack * 1_440
    const parts = when.parts.length === 0 ? [{ from: '00:00', to: '00:00' }] : when.parts
    return parts.flatMap(part => {
      if (!('from' in part)) return []
      const [from, to] = [minutes(part.from), minutes(part.to)]
      return from <= into && into < (to > from ? to : to + 1_440) ? [into - from] : []
    })
  })
  return began.length === 0 ? null : Math.min(...began)
}

const naive = (all: readonly Block[], day: string, minute: number): string => {
  const near = ({ places }: Block) =>
    places.includes('canteen') ? 2 : places.includes('食堂') ? 1 : places.length === 0 ? 0 : -1
  const ranked = all.flatMap(one => {
    const before = beganBefore(one, day, minute)
    if (before === null || near(one) < 0) return []
    const rank = `${near(one)} ${String(9_999 - before).padStart(4, '0')} ${one.createdAt} ${one.id}`
    return [{ rank, id: one.id }]
  })
  return ranked.toSorted((a, b) => (a.rank < b.rank ? 1 : -1))[0]?.id ?? 'off'
}

describe('whatever is planned', () => {
  test('at every half hour of a week that block plays which a naive count finds', () => {
    fc.assert(
      fc.property(blocks, fc.constantFrom(...DAYS), fc.integer({ min: 0, max: 47 }), (all, day, half) => {
        const minute = half * 30
        const local = `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
        expect(idAt(planning(all), local)).toBe(naive(all, day, minute))
      }),
      { numRuns: 400 },
    )
  })

  test('a day is told without gaps, and each part says what plays at any moment of it', () => {
    fc.assert(
      fc.property(blocks, fc.constantFrom(...DAYS), fc.nat({ max: 1_439 }), (all, day, minute) => {
        const start = at(`${day}T00:00`)
        const plan = planning(all, { quietHours: [{ from: '22:00', to: '06:00', volume: 0 }] })
        const parts = partsBetween(plan, start, new Date(Date.parse(start) + 86_400_000).toISOString())
        expect(parts[0]?.start).toBe(start)
        for (const [index, part] of parts.entries())
          expect(parts[index + 1]?.start ?? part.end).toBe(part.end)
        const moment = new Date(Date.parse(start) + minute * 60_000).toISOString()
        const found = parts.find(part => part.start <= moment && moment < part.end)
        const { state, turn } = stateAt(plan, moment)
        expect([found?.state, found?.turn?.block.id, found?.turn?.day]).toEqual([
          state,
          turn?.block.id,
          turn?.day,
        ])
      }),
      { numRuns: 200 },
    )
  })
})
