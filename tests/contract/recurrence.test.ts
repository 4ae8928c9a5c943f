/** What may be written as a recurrence: the parts of RFC 5545 that pick days, each with what is wrong with it. */
import { expect, test } from 'vitest'
import { Recurrence, recurrenceFault } from '../../electron/contract/recurrence.ts'

test.each([
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYMONTHDAY=1,15,-1',
  'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU',
  'FREQ=DAILY;UNTIL=20261231',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12',
])('%s picks days', rule => {
  expect(recurrenceFault(rule)).toBeNull()
})

test.each([
  ['', 'FREQ'],
  ['BYDAY=MO', 'FREQ is missing'],
  ['FREQ=HOURLY', 'FREQ=HOURLY'],
  ['FREQ=DAILY;BYHOUR=12', 'BYHOUR=12'],
  ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY=XX'],
  ['FREQ=MONTHLY;BYMONTHDAY=40', 'BYMONTHDAY=40'],
  ['FREQ=DAILY;COUNT=0', 'COUNT=0'],
  ['FREQ=DAILY;COUNT=2;UNTIL=20261231', 'exclude'],
  ['FREQ=DAILY;FREQ=WEEKLY', 'twice'],
  ['FREQ=DAILY;UNTIL=tomorrow', 'UNTIL=tomorrow'],
  ['FREQ=DAILY;UNTIL=20261131', 'UNTIL=20261131'],
  ['FREQ=DAILY=2', 'FREQ=DAILY=2'],
  ['RRULE:FREQ=DAILY', 'RRULE:FREQ=DAILY'],
  ['FREQ=DAILY\nEXDATE:20260701', 'EXDATE'],
  ['__proto__=1;FREQ=DAILY', '__proto__'],
])('%s is refused, and the answer names what is wrong', (rule, named) => {
  expect(recurrenceFault(rule)).toContain(named)
})

test('small letters are taken, and a rule of unreasonable length is not', () => {
  expect(Recurrence.parse(' freq=daily ')).toBe('FREQ=DAILY')
  expect(Recurrence.safeParse(`FREQ=YEARLY;BYYEARDAY=${Array(200).fill('1').join()}`).success).toBe(false)
})
