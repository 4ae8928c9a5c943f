/** Captions through a sheet: whatever staff may write comes back as it was, and each wrong cell is named. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CAPTION_COLUMNS, type CaptionColumn } from '../../../../electron/contract/captionSheet.ts'
import type { CaptionDraft } from '../../../../electron/contract/captions.ts'
import { LEVELS } from '../../../../electron/contract/common.ts'
import type { DayPart } from '../../../../electron/contract/when.ts'
import {
  COLUMNS,
  cellsOf,
  type SiteWords,
} from '../../../../electron/station/captions/sheet/columns.rules.ts'
import { daysCell, daysIn } from '../../../../electron/station/captions/sheet/days.rules.ts'
import { importCaptions } from '../../../../electron/station/captions/sheet/import.rules.ts'
import { momentIn } from '../../../../electron/station/captions/sheet/moment.rules.ts'
import { partsIn } from '../../../../electron/station/captions/sheet/parts.rules.ts'
import { readTable, tableFile } from '../../../../electron/station/sheets/sheets.ts'

const SITE: SiteWords = {
  places: [
    { id: 'yi-shitang', name: '一食堂' },
    { id: 'lou', name: '一食堂 二楼' },
  ],
  tags: ['食堂', '公寓'],
  meals: ['早餐', '午餐', 'Tea'],
}
const NOW = new Date(2026, 10, 25, 9, 30)

const HEAD = CAPTION_COLUMNS.map(name => COLUMNS.headings['zh-CN'][name])
const rowOf = (some: Partial<Record<CaptionColumn, string>>) => {
  const row: Partial<Record<CaptionColumn, string>> = { text: '先停电', end: '2026-12-01', ...some }
  return CAPTION_COLUMNS.map(name => row[name] ?? '')
}
const read = (...rows: string[][]) => importCaptions([HEAD, ...rows], { site: SITE, captions: [], now: NOW })
const only = (some: Partial<Record<CaptionColumn, string>>) => {
  const { captions, problems } = read(rowOf(some))
  expect(problems).toEqual([])
  return captions[0]?.caption
}
const faultsOf = (some: Partial<Record<CaptionColumn, string>>) =>
  read(rowOf(some)).problems.map(({ letters, row, fault }) => `${letters}${row} ${fault}`)

describe('a cell', () => {
  test('an empty one means what is usual: plain information from now on, every day, on every screen', () => {
    expect(only({})).toEqual({
      text: '先停电',
      level: 'info',
      start: NOW.toISOString(),
      end: new Date(2026, 11, 1, 23, 59).toISOString(),
      when: { recurrence: null, parts: [] },
      places: [],
    })
  })

  test.each([
    ['红色', 'red'],
    ['橙', 'orange'],
    ['黄色预警', 'yellow'],
    ['Blue', 'blue'],
    ['一般', 'info'],
  ])('%s is the level %s', (level, expected) => {
    expect(only({ level })?.level).toBe(expected)
  })

  test.each([
    '2026-12-01 16:00',
    '2026/12/1 16:00',
    '2026年12月1日 16：00',
    '2026-12-01T16:00:00',
    '2026.12.1 16:00',
  ])('%s is a moment', cell => {
    expect(momentIn(cell, 'end')).toEqual(new Date(2026, 11, 1, 16))
  })

  test.each(['2026-02-30', '2026-12-01 24:30', '12月1日', '46000', '明天', '2026-12-01 16'])(
    '%s is none',
    cell => {
      expect(momentIn(cell, 'start')).toBeNull()
    },
  )

  test.each([
    ['每天', null],
    ['工作日', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['周一、周三', 'FREQ=WEEKLY;BYDAY=MO,WE'],
    ['每周六、日', 'FREQ=WEEKLY;BYDAY=SA,SU'],
    ['星期二至星期四', 'FREQ=WEEKLY;BYDAY=TU,WE,TH'],
    ['Mon, Wed-Fri', 'FREQ=WEEKLY;BYDAY=MO,WE,TH,FR'],
    ['每月1日、15日、月末', 'FREQ=MONTHLY;BYMONTHDAY=1,15,-1'],
    ['freq=weekly;interval=2;byday=mo', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['周八', undefined],
    ['每月 32', undefined],
    ['FREQ=HOURLY', undefined],
  ])('%s means the days %s', (cell, rule) => {
    expect(daysIn(cell)).toBe(rule)
  })

  test.each<[string, DayPart[]]>([
    [
      '午餐、11:00-13:30',
      [
        { kind: 'meal', name: '午餐' },
        { kind: 'hours', from: '11:00', to: '13:30' },
      ],
    ],
    [
      'tea；9：00～24：00',
      [
        { kind: 'meal', name: 'Tea' },
        { kind: 'hours', from: '09:00', to: '00:00' },
      ],
    ],
    ['交接班，每餐', [{ kind: 'shift-changes', minutes: 30 }, { kind: 'meals' }]],
    ['交接班前后 15 分钟', [{ kind: 'shift-changes', minutes: 15 }]],
    ['全天', []],
  ])('%s means the parts %j', (cell, parts) => {
    expect(partsIn(cell, SITE.meals)).toEqual({ parts })
  })

  test('screens are named by place or tag', () => {
    expect(only({ places: '一食堂 二楼，公寓' })?.places).toEqual(['lou', '公寓'])
  })
})

const manyHours = Array.from({ length: 13 }, (_, at) => `${8 + at}:00-${8 + at}:30`).join('、')

test.each<[string, Partial<Record<CaptionColumn, string>>, string[]]>([
  ['no words', { text: '' }, ['A2 missing']],
  ['more words than a caption has', { text: '安'.repeat(10_001) }, ['A2 too-long']],
  ['a level that is none', { level: '紫色' }, ['B2 unknown']],
  ['no end', { end: '' }, ['D2 missing']],
  ['an end before the start', { start: '2026-12-02' }, ['D2 backwards']],
  ['an end that has passed', { start: '2026-11-01', end: '2026-11-02' }, ['D2 over']],
  ['an end that has passed, of a caption from now on', { end: '2026-11-02' }, ['D2 over']],
  ['more parts of the day than a caption has', { parts: manyHours }, ['F2 too-many']],
  ['a meal that the site has not', { parts: '夜宵' }, ['F2 unknown']],
  [
    'several at once',
    { start: '明天', days: '周八', places: '三食堂' },
    ['C2 moment', 'E2 unknown', 'G2 unknown'],
  ],
])('%s: each cell by its name', (_, some, faults) => {
  expect(faultsOf(some)).toEqual(faults)
})

test('the same row twice is told once, an explaining row is passed by, a column that is missing is named', () => {
  const twice = read(rowOf({}), ['## 示例', ...rowOf({}).slice(1)], rowOf({}))
  expect(twice.problems).toMatchObject([{ row: 4, fault: 'repeated' }])
  const bare = importCaptions(
    [
      ['Caption', 'Colour'],
      ['x', 'y'],
    ],
    { site: SITE, captions: [], now: NOW },
  )
  expect(bare).toMatchObject({
    problems: [{ row: 1, column: 'end', fault: 'heading', expected: '结束' }],
    ignored: ['Colour'],
  })
})

test('the same sheet without starts is known when it comes again some minutes later', () => {
  const [first] = read(rowOf({})).captions
  const captions = first ? [first.caption] : []
  const later = new Date(NOW.getTime() + 120_000)
  const again = importCaptions([HEAD, rowOf({})], { site: SITE, captions, now: later })
  expect(again).toMatchObject({ captions: [], same: 1, problems: [] })
  const other = importCaptions([HEAD, rowOf({ start: '2026-11-28' })], { site: SITE, captions, now: later })
  expect(other).toMatchObject({ captions: [{ row: 2 }], same: 0 })
})

test('a caption that begins with the number of a shaft is a caption', () => {
  expect(only({ text: '#2 井今日停罐' })?.text).toBe('#2 井今日停罐')
  expect(only({ text: '# 2 井今日停罐' })?.text).toBe('# 2 井今日停罐')
})

const minute = (from: number) =>
  fc.integer({ min: 0, max: 500_000 }).map(minutes => new Date(from + minutes * 60_000).toISOString())
const rules = fc.constantFrom(
  null,
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=WEEKLY;BYDAY=SU',
  'FREQ=MONTHLY;BYMONTHDAY=1,15,-1',
  'FREQ=YEARLY;BYMONTH=6;BYDAY=-1SU',
)
const aPart = fc.constantFrom<DayPart>(
  { kind: 'meals' },
  { kind: 'meal', name: '午餐' },
  { kind: 'shift-changes', minutes: 45 },
  { kind: 'hours', from: '22:00', to: '06:00' },
)
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('=1+1', '-5', "'@x", '#1', '# 2 井', '说"好",真的', '007'),
  )
  .map(text => text.replaceAll(/\p{Cc}/gu, '').trim())
  // A row that begins with ## explains something.
  .filter(text => text !== '' && !text.startsWith('##'))
const aCaption: fc.Arbitrary<CaptionDraft> = fc.record({
  text: words,
  level: fc.constantFrom(...LEVELS),
  start: minute(new Date(2026, 0, 1).getTime()),
  end: minute(new Date(2028, 0, 1).getTime()),
  when: fc.record({ recurrence: rules, parts: fc.array(aPart, { maxLength: 3 }) }),
  places: fc.shuffledSubarray(['yi-shitang', 'lou', '食堂', '公寓']),
})

test.each(['xlsx', 'csv'] as const)('captions that go out as %s are known when they come back', async as => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(aCaption, { maxLength: 5, selector: ({ text }) => text }),
      async captions => {
        const rows = captions.map(caption => {
          const cells = cellsOf(caption, SITE)
          return CAPTION_COLUMNS.map(name => cells[name])
        })
        const table = await tableFile([HEAD, ...rows], as, '字幕')
        const sheet = await readTable(new Uint8Array(await table.arrayBuffer()))
        const known = { site: SITE, captions, now: NOW }
        expect(importCaptions(sheet, known)).toMatchObject({
          captions: [],
          same: captions.length,
          problems: [],
        })
        const anew = importCaptions(sheet, { ...known, captions: [] })
        expect(anew.captions.map(({ caption }) => caption)).toEqual(captions)
      },
    ),
    { numRuns: 60 },
  )
})

test.each(['FREQ=WEEKLY;BYDAY=SU,MO', 'FREQ=MONTHLY;BYMONTHDAY=-2', 'FREQ=WEEKLY;BYDAY=2MO'])(
  'the rule %s, for which there are no words, stands as it is',
  rule => {
    expect(daysIn(daysCell(rule))).toBe(rule)
  },
)
