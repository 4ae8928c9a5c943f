/** How often something may be started again. */

import { expect, test } from 'vitest'
import { createBudget } from '../../electron/browser/budget.ts'

test('so many times within the stretch, and again when the oldest has left it', () => {
  let time = 0
  const budget = createBudget({ times: 2, withinMs: 100 }, () => time)
  expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false])
  time = 99
  expect(budget.spend()).toBe(false)
  time = 100
  expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false])
})
