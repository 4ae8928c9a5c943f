/** When a certificate is due, and which mornings are kept. */
import { expect, test } from 'vitest'
import { isDue, withReadiness } from '../../../electron/station/readiness/readiness.rules.ts'

const at = (time: string) => new Date(`2026-07-21T${time}`)
const one = (day: string, byHand = false) => ({ day, byHand })

test('it is due once a day from its time on, whatever was asked for by hand', () => {
  expect(isDue([], at('05:29:59'), '05:30')).toBe(false)
  expect(isDue([], at('05:30:00'), '05:30')).toBe(true)
  expect(isDue([one('2026-07-20')], at('23:00:00'), '05:30')).toBe(true)
  expect(isDue([one('2026-07-21', true)], at('05:30:00'), '05:30')).toBe(true)
  expect(isDue([one('2026-07-21')], at('08:00:00'), '05:30')).toBe(false)
})

test('of a day its morning and the last one by hand are kept', () => {
  const kept = withReadiness([one('2026-07-21', true), one('2026-07-21'), one('2026-07-20')], {
    ...one('2026-07-21', true),
    newest: true,
  } as ReturnType<typeof one>)
  expect(kept).toEqual([{ ...one('2026-07-21', true), newest: true }, one('2026-07-21'), one('2026-07-20')])
})

test('ninety days are kept, counted by those that there are', () => {
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
  const kept = Array.from({ length: 120 }, (_, index) => index).reduce<ReturnType<typeof one>[]>(
    (before, index) => withReadiness(before, one(day(index))),
    [],
  )
  expect(kept).toHaveLength(90)
  expect([kept[0]?.day, kept.at(-1)?.day]).toEqual([day(119), day(30)])
  expect(withReadiness(kept, one('2036-01-01'))).toHaveLength(90)
})
