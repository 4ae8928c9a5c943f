/** What the page that builds libraries promises: times in words, a look that fits its folders, reasons named once. */
import { expect, test } from 'vitest'
import type { PublishLook, PublishOutcome } from '../../electron/contract/publish.ts'
import { OTHER } from '../../renderer/console/form/folderChoice.rules.ts'
import {
  byReason,
  foldersOf,
  goesIn,
  isLookAt,
  isShort,
  standingOf,
  timeOf,
  valuesFrom,
} from '../../renderer/console/publish/publish.rules.ts'

const remarks = { waits: [], leftOut: [], sameAs: [], without: [], sheets: [] }
const aLook = (some: Partial<PublishLook> = {}): PublishLook => ({
  ...{ source: '/a', out: '/b', at: '2026-07-21T08:00:00.000Z', ffmpeg: true },
  ...{ known: 1, asIs: 2, convert: 3, unsaid: 0, remarks, seconds: 60, bytes: 100, freeBytes: 200 },
  ...some,
})
const anOutcome = (some: Partial<PublishOutcome> = {}): PublishOutcome => ({
  ...{ task: 'build', endedAt: '2026-07-21T08:00:00.000Z', source: '/a', out: '/b' },
  ...{ failure: null, built: null, signed: null, notSigned: null },
  ...some,
})
const built = { library: 'jiulong', shows: 1, bytes: 1, taken: 1, converted: 0, unchanged: 0, remarks }

test.each([
  [0.2, { unit: 'seconds', count: 1 }],
  [59.1, { unit: 'seconds', count: 60 }],
  [61, { unit: 'minutes', count: 2 }],
  [3_600, { unit: 'hours', hours: 1, minutes: 0 }],
  [7_261, { unit: 'hours', hours: 2, minutes: 2 }],
])('%d seconds are told rounded up', (seconds, time) => {
  expect(timeOf(seconds)).toEqual(time)
})

test('a look counts for the folders that it was at, whether they were chosen or typed', () => {
  const chosen = valuesFrom({ source: '/a', out: '/b' })
  expect(isLookAt(aLook(), chosen)).toBe(true)
  expect(isLookAt(aLook(), { ...chosen, out: OTHER, typedOut: ' /b ' })).toBe(true)
  expect(isLookAt(aLook(), { ...chosen, source: '/c' })).toBe(false)
  expect(isLookAt(null, chosen)).toBe(false)
  expect(foldersOf(valuesFrom(null))).toEqual({ source: '', out: '' })
})

test('what goes in is counted, and a disk that says nothing is not called too small', () => {
  expect(goesIn(aLook())).toBe(6)
  expect(isShort(aLook({ freeBytes: 99 }))).toBe(true)
  expect(isShort(aLook({ freeBytes: null }))).toBe(false)
})

test('videos that stay out for the same reason are named together', () => {
  const out = (name: string, code: 'empty' | 'damaged') => ({ name, code, detail: '' })
  const groups = byReason([out('a', 'empty'), out('b', 'damaged'), out('c', 'empty')])
  expect(groups.map(([code, videos]) => [code, videos.map(({ name }) => name)])).toEqual([
    ['empty', ['a', 'c']],
    ['damaged', ['b']],
  ])
})

test('what was stopped is said elsewhere; what was built is never called failed', () => {
  const failure = (code: 'cancelled' | 'keys' | 'no-video') => ({ code, detail: '' })
  expect(standingOf(anOutcome({ failure: failure('cancelled') }))).toBeNull()
  expect(standingOf(anOutcome({ failure: failure('no-video') }))).toBe('failed')
  expect(standingOf(anOutcome({ failure: failure('keys'), built }))).toBe('unsigned')
})
