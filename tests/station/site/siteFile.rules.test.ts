/** What a file of settings promises: it says the same when it comes back, and names what is wrong with it. */
import { expect, test } from 'vitest'
import {
  changesBetween,
  readSiteFile,
  siteFileName,
  writtenSiteFile,
} from '../../../electron/station/site/siteFile.rules.ts'
import { siteFields } from '../../support/builders.ts'

const WRITTEN_AT = '2026-07-21T08:00:00.000Z'
const written = writtenSiteFile(siteFields(), WRITTEN_AT)

/** The file with something else in it. */
const fileWith = (some: object) => JSON.stringify({ ...JSON.parse(written), ...some })

const problems = (content: string) => {
  const file = readSiteFile(content)
  return file.kind === 'bad' ? file.problems : []
}

test('what was exported reads back as it was', () => {
  expect(readSiteFile(written)).toEqual({ kind: 'good', fields: siteFields(), exportedAt: WRITTEN_AT })
})

test('a byte order mark that an editor put there does no harm', () => {
  expect(readSiteFile(`\uFEFF${written}`).kind).toBe('good')
})

test.each([
  ['an empty file', '', 'notJson'],
  ['a file cut short', written.slice(0, 300), 'notJson'],
  ['ten thousand opened brackets', '['.repeat(10_000), 'notJson'],
  ['another JSON file', '{"name":"diantai"}', 'notSettings'],
  ['a list', '[]', 'notSettings'],
  ['null', 'null', 'notSettings'],
  ['a file that says it is older than any', fileWith({ version: 1 }), 'notSettings'],
  ['a file too large', `${written}${' '.repeat(300_000)}`, 'tooLarge'],
])('%s is refused as a whole', (_, content, fault) => {
  expect(problems(content)).toMatchObject([{ path: '', fault }])
})

test('a file of a newer program is refused, and says which version it is', () => {
  expect(problems(fileWith({ version: 99 }))).toMatchObject([{ fault: 'newer', came: '99' }])
})

test.each([
  ['a number too small', { idle: { ...siteFields().idle, seconds: 5 } }, 'idle.seconds', 'atLeast', '5', 20],
  ['a number too large', { captionSpeed: 99 }, 'captionSpeed', 'atMost', '99', 12],
  ['a number in quotes', { captionSpeed: '5' }, 'captionSpeed', 'number', '"5"', null],
  ['a word that is none of ours', { language: 'fr' }, 'language', 'oneOf', '"fr"', null],
  ['a missing field', { mine: undefined }, 'mine', 'missing', '', null],
  ['an empty name', { mine: '  ' }, 'mine', 'missing', '"  "', null],
  ['a name too long', { mine: '矿'.repeat(31) }, 'mine', 'tooLong', `"${'矿'.repeat(31)}"`, 30],
  ['a list that is none', { shifts: {} }, 'shifts', 'list', '{…}', null],
  ['a group that is none', { sound: [] }, 'sound', 'group', '[…]', null],
  ['a date that no calendar has', { safeSince: '2026-02-30' }, 'safeSince', 'format', '"2026-02-30"', null],
  ['no place', { places: [] }, 'places', 'tooFew', '[…]', 1],
  ['an unknown field', { volumne: 5 }, 'volumne', 'unknownKey', '5', null],
  [
    'an unknown field within another',
    { sound: { ...siteFields().sound, x: 1 } },
    'sound.x',
    'unknownKey',
    '1',
    null,
  ],
])('%s is named with its field and with what came', (_, some, path, fault, came, limit) => {
  expect(problems(fileWith(some))).toContainEqual(expect.objectContaining({ path, fault, came, limit }))
})

test('what does not fit together is named too', () => {
  const syncWindow = { from: '02:00', to: '02:00' }
  expect(problems(fileWith({ syncWindow }))).toMatchObject([
    { path: 'syncWindow.to', fault: 'emptyStretch', came: '"02:00"' },
  ])
})

test('all problems are named at once, and no more than can be read', () => {
  expect(problems(fileWith({ mine: '', captionSpeed: 0, approval: { ownWork: 'no' } }))).toHaveLength(3)
  const unknown = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`x${index}`, index]))
  expect(problems(fileWith(unknown))).toHaveLength(50)
})

test('a long value is quoted in part', () => {
  const [problem] = problems(fileWith({ mine: '矿'.repeat(5_000) }))
  expect(problem?.came.length).toBeLessThan(50)
})

test('changes are named field by field, a list as one', () => {
  const next = siteFields({
    mine: '另一矿',
    screen: { ...siteFields().screen, tags: ['公寓'] },
    approval: { ownWork: true },
  })
  expect(changesBetween(siteFields(), next)).toEqual([
    { path: 'mine', before: '九龙矿', after: '另一矿' },
    { path: 'screen.tags', before: ['食堂'], after: ['公寓'] },
    { path: 'approval.ownWork', before: false, after: true },
  ])
})

test('the same settings are no change', () => {
  expect(changesBetween(siteFields(), siteFields())).toEqual([])
})

test('the file is named so that every file system takes it', () => {
  const now = new Date(2026, 6, 1)
  expect(siteFileName('九龙矿', '2/3号 公寓: 东', now)).toBe('diantai-九龙矿-2_3号_公寓_东-20260701.json')
})
