/** Which hosts are tried, in which order, and what is said first. */

import { expect, test } from 'vitest'
import { type Facts, nameOf, pickHost } from '../../electron/browser/plan.ts'

const chromium = { name: 'Chromium', path: '/usr/bin/chromium' }

/** A desktop with everything, but for what is said. */
const on = (facts: Partial<Facts> = {}) =>
  pickHost({
    requested: null,
    platform: 'linux',
    display: true,
    root: false,
    electron: 'installed',
    browser: chromium,
    ...facts,
  })
const kinds = (facts: Partial<Facts>) => on(facts).attempts.map(attempt => attempt.kind)

test('Electron comes first, then the browser, then serving', () => {
  expect(kinds({})).toEqual(['electron', 'browser', 'serve'])
  expect(on().remarks).toEqual([])
})

test('an Electron that is not here is to be downloaded', () => {
  expect(on({ electron: 'missing' }).attempts[0]).toEqual({ kind: 'electron', download: true })
  expect(on().attempts[0]).toEqual({ kind: 'electron', download: false })
})

test('without a display it serves, whatever else is there', () => {
  expect(kinds({ display: false })).toEqual(['serve'])
  expect(on({ display: false, requested: 'browser' }).remarks).toHaveLength(1)
})

test.each([null, 'electron', 'browser'] as const)(
  'root on Linux gets no window, which would need its sandbox off, and one sentence why (asked for: %s)',
  requested => {
    expect(on({ root: true, requested })).toEqual({
      remarks: ['Electron and browsers refuse to run as root, so Diantai only serves.'],
      attempts: [{ kind: 'serve' }],
    })
  },
)

test('elsewhere, or where only serving was asked for, root is no matter', () => {
  expect(kinds({ root: true, platform: 'darwin' })).toEqual(['electron', 'browser', 'serve'])
  expect(on({ root: true, requested: 'none' }).remarks).toEqual([])
})

test('a machine that no Electron is made for uses its browser', () => {
  expect(kinds({ electron: 'unsupported' })).toEqual(['browser', 'serve'])
})

test('with nothing to show it in, it serves', () => {
  expect(kinds({ electron: 'unsupported', browser: null })).toEqual(['serve'])
})

test('a host that was asked for is the only one tried before serving', () => {
  expect(kinds({ requested: 'browser' })).toEqual(['browser', 'serve'])
  expect(kinds({ requested: 'electron' })).toEqual(['electron', 'serve'])
  expect(kinds({ requested: 'none' })).toEqual(['serve'])
  expect(on({ requested: 'browser', browser: null }).remarks).toHaveLength(1)
})

test('a sentence can name what comes next', () => {
  expect(nameOf({ kind: 'browser', ...chromium })).toBe('using Chromium instead')
  expect(nameOf({ kind: 'serve' })).toBe('serving instead')
  expect(nameOf(undefined)).toBe('serving instead')
})
