/** How the synced library stands: what is missing, spoilt, left out, or not verified for too long. */
import { expect, test } from 'vitest'
import type { SyncOutcome } from '../../../electron/contract/sync.ts'
import { localName } from '../../../electron/station/manifest/manifest.rules.ts'
import { checkupOf } from '../../../electron/station/sync/checkup.rules.ts'
import { aFile, aManifest, aPublisher, aShow } from '../manifest/support.ts'

const NOW = new Date('2026-07-21T05:30:00.000Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString()

const files = ['one', 'two', 'three'].map(name => aFile(name.repeat(100)))
const [one, two, three] = files
if (!one || !two || !three) throw new Error('no files')
const shows = [
  aShow(one, '回家, 过年'),
  aShow(two, '家书'),
  { ...aShow(three, '守望'), consent: true as const },
]
const manifest = aManifest(aPublisher(), files, { shows })

const everything = {
  keeping: { quotaBytes: null, played: {}, scheduled: [] },
  runs: [] as SyncOutcome[],
  now: NOW,
  present: new Map(files.map(file => [localName(file), file.size])),
  verified: Object.fromEntries(files.map(file => [localName(file), daysAgo(3)])),
}
const titles = (some: ReadonlyArray<{ title: string }>) => some.map(({ title }) => title)

const run = (some: Partial<SyncOutcome> = {}): SyncOutcome => ({
  ...{ startedAt: daysAgo(1), endedAt: daysAgo(1), byHand: false, result: 'unchanged', source: '' },
  ...{ fetched: 0, files: 0, verified: 2, repaired: 0, failures: [] },
  ...some,
})
const rotten = (detail: string) => [{ code: 'rotten' as const, source: '', detail, bytes: null }]

test('a whole library is all here and verified; consent that nobody wrote down is named', () => {
  const { noConsent, ...others } = checkupOf(manifest, everything)
  expect(others).toEqual({ absent: [], overQuota: [], damaged: [], behind: [], files: 3, fresh: 3 })
  expect(titles(noConsent)).toEqual(['回家, 过年', '家书'])
})

test('a file that is gone or shorter makes its show absent', () => {
  const present = new Map([...everything.present].filter(([name]) => name !== localName(one)))
  present.set(localName(two), 1)
  const { absent, fresh } = checkupOf(manifest, { ...everything, present })
  expect([titles(absent), fresh]).toEqual([['回家, 过年', '家书'], 1])
})

test('thirty days count, and a date from the future is none', () => {
  const verified = {
    [localName(one)]: daysAgo(29.9),
    [localName(two)]: daysAgo(30.1),
    [localName(three)]: daysAgo(-400),
  }
  const { behind, fresh } = checkupOf(manifest, { ...everything, verified })
  expect([titles(behind), fresh]).toEqual([['家书', '守望'], 1])
})

test('what the last reading found spoilt is damaged until it was fetched anew', () => {
  const runs = [run({ byHand: true, verified: 0 }), run({ failures: rotten('回家, 过年, 家书') })]
  const before = checkupOf(manifest, { ...everything, runs })
  expect([titles(before.damaged), before.fresh, before.behind]).toEqual([['回家, 过年', '家书'], 1, []])
  const verified = { ...everything.verified, [localName(one)]: daysAgo(0.5) }
  expect(titles(checkupOf(manifest, { ...everything, runs, verified }).damaged)).toEqual(['家书'])
  const mended = [run(), ...runs]
  expect(checkupOf(manifest, { ...everything, runs: mended }).damaged).toEqual([])
})

test('what a limit leaves out is no fault of the source', () => {
  const keeping = {
    quotaBytes: one.size + two.size,
    played: { [one.id]: daysAgo(1), [two.id]: daysAgo(1) },
    scheduled: [],
  }
  const present = new Map([...everything.present].filter(([name]) => name !== localName(three)))
  const { overQuota, absent, files: wanted } = checkupOf(manifest, { ...everything, keeping, present })
  expect([titles(overQuota), absent, wanted]).toEqual([['守望'], [], 2])
})
