/** What the choice of days and parts of the day promises. */
import { expect, test } from 'vitest'
import { recurrenceFault } from '../../electron/contract/recurrence.ts'
import type { DayPart } from '../../electron/contract/when.ts'
import { quickMoments, whereaboutsOf } from '../../renderer/console/ahead/ahead.rules.ts'
import { dayWords } from '../../renderer/console/form/moment.rules.ts'
import {
  daysOf,
  firstParts,
  firstRecurrence,
  missingMeals,
  monthlyOn,
  namesOf,
  partsKindOf,
  weeklyOn,
  withNames,
} from '../../renderer/console/form/when/when.rules.ts'
import { siteFields } from '../support/builders.ts'

/** A Sunday. */
const TODAY = new Date(2026, 6, 5, 9, 30)
const KINDS = ['daily', 'workdays', 'weekly', 'monthly', 'custom'] as const

test.each(KINDS)(
  'choosing "%s" gives a rule that the contract takes and that is read as the same choice',
  kind => {
    const rule = firstRecurrence(kind, null, TODAY)
    expect(rule === null ? null : recurrenceFault(rule)).toBeNull()
    expect(daysOf(rule).kind).toBe(kind)
  },
)

test('days of the week and of the month begin with today', () => {
  expect(daysOf(firstRecurrence('weekly', null, TODAY))).toEqual({ kind: 'weekly', weekdays: ['SU'] })
  expect(daysOf(firstRecurrence('monthly', null, TODAY))).toEqual({ kind: 'monthly', days: ['5'] })
})

test('Monday to Friday are the workdays, however they were chosen', () => {
  expect(daysOf(weeklyOn(['MO', 'TU', 'WE', 'TH', 'FR'])).kind).toBe('workdays')
  expect(daysOf(weeklyOn(['MO', 'TU', 'WE', 'TH'])).kind).toBe('weekly')
})

test('with no day left nothing can be saved', () => {
  expect(recurrenceFault(weeklyOn([]))).not.toBeNull()
  expect(recurrenceFault(monthlyOn([]))).not.toBeNull()
})

test('a rule that is none of the usual cases stays as it was written', () => {
  const rule = 'FREQ=MONTHLY;BYDAY=-1FR'
  expect(daysOf(rule)).toEqual({ kind: 'custom', rule })
  expect(firstRecurrence('custom', rule, TODAY)).toBe(rule)
})

const LUNCH: DayPart = { kind: 'meal', name: '午餐' }
const SHIFTS: DayPart = { kind: 'shift-changes', minutes: 15 }
const HOURS: DayPart = { kind: 'hours', from: '12:00', to: '13:00' }

test('parts of the day are read as the usual cases', () => {
  expect(
    [[], [{ kind: 'meals' as const }], [SHIFTS], [LUNCH], [HOURS], [SHIFTS, HOURS]].map(partsKindOf),
  ).toEqual(['whole', 'meals', 'shift-changes', 'custom', 'custom', 'custom'])
})

test('from every meal to chosen times: each meal, of which some can be taken away', () => {
  expect(firstParts('custom', [{ kind: 'meals' }], ['早餐', '午餐'])).toEqual([
    { kind: 'meal', name: '早餐' },
    LUNCH,
  ])
})

test('choosing meals and shift changes by name leaves hours and minutes as they are', () => {
  expect(namesOf([LUNCH, SHIFTS, HOURS])).toEqual(['meal 午餐', 'shift-changes'])
  expect(withNames([SHIFTS, HOURS], ['meal 午餐', 'shift-changes'])).toEqual([LUNCH, SHIFTS, HOURS])
  expect(withNames([LUNCH, HOURS], [])).toEqual([HOURS])
})

test('a meal that the site does not have is named', () => {
  const when = { recurrence: null, parts: [LUNCH, { kind: 'meal' as const, name: '茶歇' }] }
  expect(missingMeals(when, [{ name: '午餐' }])).toEqual(['茶歇'])
})

test('days that are not near are named with their day of the week', () => {
  expect(dayWords(new Date(2026, 6, 10, 12).toISOString(), TODAY, 'zh-CN')).toBe('7月10日周五')
  expect(dayWords(new Date(2027, 0, 1, 12).toISOString(), TODAY, 'zh-CN')).toBe('2027年1月1日周五')
  expect(dayWords(new Date(2026, 6, 6, 12).toISOString(), TODAY, 'zh-CN')).toBe('明天')
})

test('looking ahead offers the next meals and shifts in their order', () => {
  const site = siteFields({
    meals: [{ name: '午餐', start: '11:00', end: '13:30' }],
    shifts: [{ name: '早班', start: '08:00', end: '16:00' }],
  })
  expect(quickMoments(site, TODAY)).toEqual([
    { name: '午餐', moment: '2026-07-05T11:10' },
    { name: '早班', moment: '2026-07-06T08:00' },
  ])
})

test('only of this screen the tags are known', () => {
  const site = siteFields()
  expect(whereaboutsOf('yi-shitang', site)).toEqual(['yi-shitang', '食堂'])
  expect(whereaboutsOf('er-gongyu', site)).toEqual(['er-gongyu'])
})
