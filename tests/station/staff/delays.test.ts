import { expect, test } from 'vitest'
import { openDelays, waitAfter } from '../../../electron/station/staff/delays.ts'

const aWatch = () => {
  const watch = { ms: 0 }
  return { watch, delays: openDelays(() => watch.ms) }
}

test('waits double from the first try that costs, up to the longest', () => {
  const allowance = { free: 3, longestSeconds: 60 }
  expect([1, 2, 3, 4, 5, 9, 400].map(tries => waitAfter(tries, allowance))).toEqual([0, 0, 1, 2, 4, 60, 60])
})

test('after three wrong tries at one account from one place the next one waits there', () => {
  const { watch, delays } = aWatch()
  const attempt = { account: 'li', address: '10.0.0.5' }
  for (let count = 0; count < 3; count++) delays.wrong(attempt)
  expect(delays.waitSeconds(attempt)).toBe(1)
  watch.ms = 1_000
  expect(delays.waitSeconds(attempt)).toBe(0)
})

test('its owner is not kept out from another place', () => {
  const { delays } = aWatch()
  for (let count = 0; count < 9; count++) delays.wrong({ account: 'li', address: '10.0.0.5' })
  expect(delays.waitSeconds({ account: 'li', address: 'screen' })).toBe(0)
})

test('one place that tries many names waits for all of them', () => {
  const { delays } = aWatch()
  for (let count = 0; count < 20; count++) delays.wrong({ account: `name-${count}`, address: '10.0.0.5' })
  expect(delays.waitSeconds({ account: 'another', address: '10.0.0.5' })).toBe(60)
})

test('an account that many places guess at makes everybody wait a little, never long', () => {
  const { delays } = aWatch()
  for (let count = 0; count < 500; count++) delays.wrong({ account: 'li', address: `10.0.${count}.1` })
  expect(delays.waitSeconds({ account: 'li', address: 'screen' })).toBe(8)
})

test('the right secret forgives the account, not the place that tried other names', () => {
  const { delays } = aWatch()
  for (let count = 0; count < 12; count++) delays.wrong({ account: `name-${count}`, address: '10.0.0.5' })
  delays.right({ account: 'li', address: '10.0.0.5' })
  expect(delays.waitSeconds({ account: 'li', address: '10.0.0.5' })).toBeGreaterThan(0)
})

test('after an hour of peace a count begins anew', () => {
  const { watch, delays } = aWatch()
  const attempt = { account: 'li', address: '10.0.0.5' }
  for (let count = 0; count < 8; count++) delays.wrong(attempt)
  watch.ms = 3_700_000
  delays.wrong(attempt)
  expect(delays.waitSeconds(attempt)).toBe(0)
})
