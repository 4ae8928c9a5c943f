import { expect, test } from 'vitest'
import type { Results } from '../../electron/contract/roundResults.ts'
import { statusRows, timeLeft } from '../../renderer/screen/board/board.rules.ts'
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
