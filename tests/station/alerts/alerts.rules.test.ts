import { describe, expect, test } from 'vitest'
import {
  endedLately,
  MOST_KEPT,
  stateAt,
  takingOver,
  withOneMore,
} from '../../../electron/station/alerts/alerts.rules.ts'
import { keptAlert } from '../../support/builders.ts'

const NOON = '2026-07-21T12:00:00.000Z'
const minutes = (count: number) => new Date(Date.parse(NOON) + count * 60_000).toISOString()
const ids = (alerts: readonly { id: string }[]) => alerts.map(({ id }) => id)
const LIFTED = { at: minutes(-1), by: null, reason: '' }

describe('what takes over a screen', () => {
  test('the gravest comes first, the one raised last among equals, whatever the clock said', () => {
    const alerts = [
      keptAlert({ id: 'yellow', level: 'yellow', sequence: 9 }),
      keptAlert({ id: 'older', sequence: 1, raisedAt: minutes(60) }),
      keptAlert({ id: 'newer', sequence: 2, raisedAt: minutes(-60) }),
      keptAlert({ id: 'orange', level: 'orange', sequence: 5 }),
    ]
    expect(ids(takingOver(alerts, NOON, []))).toEqual(['newer', 'older', 'orange', 'yellow'])
  })

  test('a drill never stands beside a real alert, however mild that is', () => {
    const drill = keptAlert({ id: 'drill', drill: true })
    const real = keptAlert({ id: 'real', level: 'blue' })
    expect(ids(takingOver([drill, real], NOON, []))).toEqual(['real'])
    expect(ids(takingOver([drill, { ...real, lifted: LIFTED }], NOON, []))).toEqual(['drill'])
  })

  test('one for other places does not take over here', () => {
    const there = keptAlert({ id: 'there', places: ['er-gongyu'] })
    const here = keptAlert({ id: 'here', places: ['食堂', 'er-gongyu'] })
    expect(
      ids(takingOver([there, here, keptAlert({ id: 'everywhere' })], NOON, ['yi-shitang', '食堂'])),
    ).toEqual(['here', 'everywhere'])
  })
})

describe('the wall clock', () => {
  test('an alert stands until its end and not a moment longer', () => {
    const alert = keptAlert({ expires: NOON })
    expect([stateAt(alert, minutes(-1)), stateAt(alert, NOON)]).toEqual(['live', 'expired'])
  })

  test('one without an end stands ten years later, and in 1970', () => {
    const states = ['2036-07-21T12:00:00.000Z', '1970-01-01T00:00:00.000Z'].map(now =>
      stateAt(keptAlert(), now),
    )
    expect(states).toEqual(['live', 'live'])
  })

  test('a clock that jumped ahead and comes back brings an alert back', () => {
    const noted = keptAlert({ expires: minutes(30), expiredAt: '2036-07-21T12:00:00.000Z' })
    expect(stateAt(noted, '2036-07-21T12:00:00.000Z')).toBe('expired')
    expect(stateAt(noted, NOON)).toBe('live')
  })

  test('one that begins later waits', () => {
    expect(stateAt(keptAlert({ from: minutes(5) }), NOON)).toBe('waiting')
    expect(stateAt(keptAlert({ from: minutes(5) }), minutes(5))).toBe('live')
  })
})

describe('what is over', () => {
  test('is told for three minutes, by whichever way it ended', () => {
    const lifted = keptAlert({ id: 'lifted', lifted: { at: minutes(-1), by: null, reason: '' } })
    const expired = keptAlert({ id: 'expired', expires: minutes(-2) })
    const long = keptAlert({ id: 'long', expires: minutes(-3) })
    expect(endedLately([expired, lifted, long], NOON, []).map(({ id, how }) => [id, how])).toEqual([
      ['lifted', 'lifted'],
      ['expired', 'expired'],
    ])
  })

  test('is not told of what never began, nor where it never stood', () => {
    const early = keptAlert({ from: minutes(60), lifted: { at: minutes(-1), by: null, reason: '' } })
    const elsewhere = keptAlert({ places: ['er-gongyu'], lifted: { at: minutes(-1), by: null, reason: '' } })
    expect(endedLately([early, elsewhere], NOON, ['yi-shitang'])).toEqual([])
  })

  test('gives way to new ones, an alert that stands never', () => {
    const stands = keptAlert({ id: 'stands' })
    const over = Array.from({ length: MOST_KEPT }, (_, index) =>
      keptAlert({ id: `over-${index}`, expires: minutes(-10) }),
    )
    const kept = withOneMore([...over, stands], keptAlert({ id: 'new' }), NOON)
    expect(kept).toHaveLength(MOST_KEPT)
    expect(ids(kept)).toContain('stands')
    expect(ids(kept)).not.toContain(`over-${MOST_KEPT - 1}`)
  })
})
