import { expect, test } from 'vitest'
import type { Results } from '../../electron/contract/roundResults.ts'
import { statusRows, timeLeft } from '../../renderer/screen/board/board.rules.ts'
import { comingWhen, stillComing } from '../../renderer/screen/board/coming.rules.ts'
import { resultRows } from '../../renderer/screen/results/results.rules.ts'
import { dish, progress, round } from '../support/builders.ts'

const closed = (some: Partial<Results> = {}): Results => {
  const { revision: _, ...shown } = round({ state: 'closed', number: 13 })
  return { round: shown, turnout: 90, tally: [], ...some }
}

test('the time left is told in the two units that matter', () => {
  expect(timeLeft(54 * 3_600_000)).toEqual({ unit: 'days', days: 2, hours: 6 })
  expect(timeLeft(5 * 3_600_000 + 120_000)).toEqual({ unit: 'hours', hours: 5, minutes: 2 })
  expect(timeLeft(20_000)).toEqual({ unit: 'minutes', minutes: 1 })
})

test('the status board lists what is coming before what is over', () => {
  const rows = (['declined', 'collected', 'served', 'scheduled', 'preparing'] as const).map(stage =>
    progress(stage, { stage }),
  )
  const { revision: _, ...shown } = round({ state: 'closed', progress: rows })
  const stages = statusRows([closed({ round: shown })]).map(({ stage }) => stage)
  expect(stages).toEqual(['scheduled', 'preparing', 'served', 'declined', 'collected'])
})

test('an open round alone gives no status', () => {
  const { revision: _, ...open } = round({ state: 'open' })
  expect(statusRows([{ round: open, turnout: null, tally: null }])).toEqual([])
})

test('the longest bar is the most ordered dish, and a count too small to publish stays untold', () => {
  const { revision: _, ...shown } = round({ state: 'closed', dishes: [dish(), dish({ id: 'weiqi' })] })
  const tally = [
    { dish: 'xiangqi', orders: 40 },
    { dish: 'weiqi', orders: null },
  ]
  const rows = resultRows(closed({ round: shown, tally }))
  expect(rows.map(({ orders, share }) => [orders, share > 0])).toEqual([
    [40, true],
    ['few', true],
  ])
  expect(rows[0]?.share).toBe(1)
})

test('what is staged next says its day as one would, and is gone once it has begun', () => {
  const now = new Date(2026, 10, 25, 12)
  const at = (days: number) => new Date(2026, 10, 25 + days, 19).toISOString()
  const said = [0, 1, 3, 11].map(days => comingWhen(at(days), now, 'zh-CN'))
  expect(said).toEqual(['今天 19:00', '明天 19:00', '周六 19:00', '12月6日周日 19:00'])
  expect(comingWhen(at(1), now, 'en')).toBe('Tomorrow 19:00')
  const events = [{ when: at(-1) }, { when: at(0) }]
  expect(stillComing(events, now)).toEqual([{ when: at(0) }])
})
