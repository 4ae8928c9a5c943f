/** How the reports of the test runners become the last line of `npm test`. */

import { expect, test } from 'vitest'
import { countPlaywright, countVitest, lastLine, sum } from '../support/counts.ts'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map(state => ({ fullName: `${state} one`, status: state })),
})

test('Vitest’s tests are counted, the skipped by name', () => {
  const report = { testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed')] }
  expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: ['skipped one'] })
})

test('a file of tests that could not be loaded has failed', () => {
  expect(countVitest({ testResults: [file('failed')] })).toMatchObject({ passed: 0, failed: 1 })
})

test('Playwright’s tests are counted in every project and depth; one that wavers has failed', () => {
  const spec = (status: string, description?: string) => ({
    title: 'story',
    tests: [
      { status, projectName: 'portrait', annotations: description ? [{ type: 'skip', description }] : [] },
    ],
  })
  const report = {
    errors: [],
    suites: [
      { specs: [spec('expected')], suites: [{ specs: [spec('flaky'), spec('skipped', 'no Electron')] }] },
    ],
  }
  expect(countPlaywright(report)).toEqual({
    passed: 1,
    failed: 1,
    skipped: ['story (portrait): no Electron'],
  })
})

test('an error outside all tests counts as one', () => {
  expect(countPlaywright({ suites: [], errors: [{ message: 'no browser' }] })).toMatchObject({ failed: 1 })
})

test('the last line speaks of skipped tests only when there are some', () => {
  const one = { passed: 1, failed: 0, skipped: [] }
  expect(lastLine(sum([one, one]))).toBe('2 passed, 0 failed')
  expect(lastLine(sum([one, { passed: 0, failed: 2, skipped: ['x'] }]))).toBe('1 passed, 2 failed, 1 skipped')
})
