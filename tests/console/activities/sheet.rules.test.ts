/** What staff are told of a sheet. */
import { expect, test } from 'vitest'
import { SHEET_COLUMNS, type SheetProblem } from '../../../electron/contract/activities.ts'
import { HEADINGS } from '../../../electron/station/activities/columns.rules.ts'
import {
  lacksName,
  mostOf,
  verdictOf,
  wantOf,
} from '../../../renderer/console/activities/sheet/sheet.rules.ts'
import { groupsOf, rowsOf } from '../../../renderer/console/sheet/problems.rules.ts'
import { en, zh } from '../../../renderer/i18n/resources.ts'

const problem = (some: Partial<SheetProblem> = {}): SheetProblem => ({
  ...{ row: 2, column: 'venues', letters: 'J', fault: 'unknown', came: '礼堂', expected: '食堂' },
  ...some,
})

test('the same mistake in many rows is told once, with each of its cells', () => {
  const problems = [
    problem(),
    problem({ column: 'minutes', letters: 'G', fault: 'number' }),
    problem({ row: 9 }),
  ]
  expect(groupsOf(problems).map(({ cells }) => cells)).toEqual([['J2', 'J9'], ['G2']])
  expect(rowsOf(problems)).toBe(2)
})

test('a column that is missing has no cell', () => {
  expect(groupsOf([problem({ row: 1, letters: '', fault: 'heading' })])[0]?.cells).toEqual([])
})

test('what would do is told where the fault does not say it', () => {
  expect(wantOf({ column: 'venues', fault: 'unknown' })).toBe('some')
  expect(wantOf({ column: 'titleZh', fault: 'repeated' })).toBeNull()
  expect([mostOf('1–200'), mostOf('40')]).toEqual(['200', '40'])
})

test('a name that the lists lack is a reason to look at the lists', () => {
  expect(lacksName(groupsOf([problem()]))).toBe(true)
  expect(lacksName(groupsOf([problem({ column: 'joinable' })]))).toBe(false)
})

test('only a sheet without problems that does something can be taken', () => {
  const preview = { added: 0, changed: 0, same: 3, problems: [], ignored: [], revision: 1 }
  expect(verdictOf(preview)).toBe('nothing')
  expect(verdictOf({ ...preview, changed: 1 })).toBe('ready')
  expect(verdictOf({ ...preview, changed: 1, problems: [problem()] })).toBe('problems')
})

test.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('the page calls the columns in %s as the sheet does', (language, texts) => {
  expect(SHEET_COLUMNS.map(name => texts.catalogue.column[name])).toEqual(
    SHEET_COLUMNS.map(name => HEADINGS[language][name]),
  )
})
