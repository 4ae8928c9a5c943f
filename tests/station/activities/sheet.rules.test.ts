/** The catalogue through a real sheet and back: whatever staff write, nothing changes on the way. */
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { type Activity, Catalogue, SHEET_COLUMNS } from '../../../electron/contract/activities.ts'
import { cellsOf, HEADINGS } from '../../../electron/station/activities/columns.rules.ts'
import { importSheet } from '../../../electron/station/activities/import.rules.ts'
import { readTable, tableFile } from '../../../electron/station/sheets/sheets.ts'
import { activityDraft } from '../../support/builders.ts'

const entry = (id: string, zh: string, en = '') => ({ id, name: { zh, en } })

const catalogue = (some: Partial<Catalogue> = {}): Catalogue => ({
  categories: [{ ...entry('qipai', '棋牌', 'Board games'), pictogram: 'chess' }],
  venues: [entry('shitang', '食堂', 'Canteen'), entry('lou', '食堂 二楼'), entry('qiu', '篮球/排球场')],
  slots: [
    entry('zhoumo', '周末', 'Weekend'),
    entry('a', '早班、中班后'),
    entry('b', '早班'),
    entry('c', '中班后'),
  ],
  activities: [],
  revision: 1,
  ...some,
})

const noNewId = (): string => {
  throw new Error('no activity is new')
}

const through = async (known: Catalogue, as: 'xlsx' | 'csv', language: 'zh-CN' | 'en') => {
  const rows = known.activities.map(activity => {
    const cells = cellsOf(activity, known)
    return SHEET_COLUMNS.map(name => cells[name])
  })
  const heading = SHEET_COLUMNS.map(name => HEADINGS[language][name])
  const file = await tableFile([heading, ...rows], as, '活动')
  return importSheet(await readTable(new Uint8Array(await file.arrayBuffer())), known, noNewId)
}

/** What is pasted into a field, control signs apart: XML has no way to write those. */
const words = (longest: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: longest }),
      fc.constantFrom(
        '=1+1',
        '＝SUM(A1)',
        "'=1",
        "''@x",
        '-5',
        '+86',
        '007',
        '_x0041_',
        '一\n二',
        '说"好",真的',
        '#1',
        ...['toString', '__proto__', 'constructor'],
      ),
    )
    .map(text =>
      text
        .replaceAll(/\p{Cc}/gu, sign => (sign === '\n' ? sign : ''))
        .trim()
        .slice(0, longest),
    )
const needed = (longest: number) => words(longest).filter(text => text !== '')

const someOf = (ids: readonly string[]) => fc.shuffledSubarray([...ids], { minLength: 1 })

const anActivity: fc.Arbitrary<Omit<Activity, 'id'>> = fc.record({
  category: fc.constant('qipai'),
  title: fc.record({ zh: needed(200), en: words(400) }),
  pitch: fc.record({ zh: needed(200), en: words(400) }),
  picture: fc.constantFrom(null, '/media/pictures/weiqi.svg'),
  minutes: fc.integer({ min: 5, max: 1_440 }),
  threshold: fc.integer({ min: 1, max: 50 }),
  mostPeople: fc.option(fc.integer({ min: 50, max: 10_000 })),
  venues: someOf(['shitang', 'lou', 'qiu']),
  slots: someOf(['zhoumo', 'a', 'b', 'c']),
  equipment: words(100),
  organiser: words(40),
  joinable: fc.boolean(),
  retired: fc.boolean(),
  revision: fc.integer({ min: 1, max: 9 }),
})

test.each(['xlsx', 'csv'] as const)('any catalogue that is exported as %s imports as the same', async as => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anActivity, { maxLength: 6 }),
      fc.constantFrom('zh-CN' as const, 'en' as const),
      async (some, language) => {
        const activities = some.map((one, at) => ({ ...one, id: `activity-${at}` }))
        const known = Catalogue.parse(catalogue({ activities }))
        const found = await through(known, as, language)
        expect(found.problems).toEqual([])
        expect(found).toMatchObject({ added: 0, changed: 0, same: known.activities.length })
        expect(found.activities).toEqual(known.activities)
      },
    ),
    { numRuns: 60 },
  )
})

const FORMULAS = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '＝1+1']

test.each(FORMULAS)('%s is a text in the cells of either file', async title => {
  const activity = {
    ...activityDraft({ title: { zh: title, en: '' } }),
    id: 'x',
    revision: 1,
    retired: false,
  }
  const cells = cellsOf(activity, catalogue())
  const row = SHEET_COLUMNS.map(name => cells[name])
  const xlsx = await tableFile([row], 'xlsx', 'x')
  const [read = []] = await readSheet(Buffer.from(await xlsx.arrayBuffer()))
  expect(read[SHEET_COLUMNS.indexOf('titleZh')]).toBe(title)
  const csv = await (await tableFile([row], 'csv', 'x')).text()
  expect(csv).not.toMatch(/(^|,|")[=+\-@＝]/)
})

const HEAD = SHEET_COLUMNS.map(name => HEADINGS['zh-CN'][name])
const rowOf = (some: Partial<Record<(typeof SHEET_COLUMNS)[number], string>>) => {
  const usual = { category: '棋牌', titleZh: '围棋', pitchZh: '来', minutes: '60', threshold: '8' }
  const row: Record<string, string> = { ...usual, venues: '食堂', slots: '周末', ...some }
  return SHEET_COLUMNS.map(name => row[name] ?? '')
}
const read = (...rows: string[][]) => importSheet([HEAD, ...rows], catalogue(), () => 'new')

test.each([
  ['食堂、篮球/排球场', ['shitang', 'qiu']],
  ['食堂 二楼，食堂', ['lou', 'shitang']],
  ['Canteen; qiu', ['shitang', 'qiu']],
  ['食堂\n食堂', ['shitang']],
])('%j names venues', (venues, ids) => {
  expect(read(rowOf({ venues })).activities[0]?.venues).toEqual(ids)
})

test('a name that is part of another one is not taken for it', () => {
  const { problems } = read(rowOf({ venues: '食堂三楼' }))
  expect(problems).toMatchObject([
    { fault: 'unknown', came: '食堂三楼', expected: '食堂、食堂 二楼、篮球/排球场' },
  ])
})

test('digits as wide as Chinese words are digits', () => {
  expect(read(rowOf({ minutes: '６０' })).activities[0]?.minutes).toBe(60)
})

test('a row without a title says so once, however many there are', () => {
  const { problems } = read(rowOf({ titleZh: '' }), rowOf({ titleZh: '' }))
  expect(problems.map(({ row, fault }) => [row, fault])).toEqual([
    [2, 'missing'],
    [3, 'missing'],
  ])
})
