/** A sheet with named columns: which of them stands where, what a row says in each, and which rows are read at all. */
import type { CellProblem } from '../../contract/sheets.ts'

export type Language = 'zh-CN' | 'en'
export type Headings<Name extends string> = Record<Language, Record<Name, string>>

export interface ColumnNames<Name extends string> {
  names: readonly Name[]
  headings: Headings<Name>
  /** Without these a sheet cannot be read. */
  needed: readonly Name[]
}

/** Where each column stands in the sheet, counted from 0. */
export type Columns<Name extends string> = Partial<Record<Name, number>>

/** A row that begins so explains something and is not read; no caption does (`#2 井今日停罐`). */
export const REMARK = '##'

export const isRead = (cells: readonly string[]): boolean =>
  cells.some(cell => cell !== '') && !(cells[0] ?? '').startsWith(REMARK)

/** As a spreadsheet calls its columns: A … Z, AA … */
const lettersOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : lettersOf(Math.floor(index / 26) - 1) + lettersOf(index % 26)

/** Empty where the sheet has no such column. */
export const lettersIn = <Name extends string>(columns: Columns<Name>, name: Name): string => {
  const index = columns[name]
  return index === undefined ? '' : lettersOf(index)
}

const same = (a: string, b: string) => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()

/** A heading is known by its word in either language or by the column's own name, whatever its width or case. */
const columnOf = <Name extends string>({ names, headings }: ColumnNames<Name>, heading: string) =>
  names.find(name => [headings['zh-CN'][name], headings.en[name], name].some(word => same(word, heading)))

type HeadingProblem<Name extends string> = CellProblem<Name, 'heading' | 'heading-repeated'>

export const columnsIn = <Name extends string>(heading: readonly string[], known: ColumnNames<Name>) => {
  const columns: Columns<Name> = {}
  const problems: HeadingProblem<Name>[] = []
  const ignored: string[] = []
  for (const [index, came] of heading.entries()) {
    const column = columnOf(known, came)
    if (!column && came !== '') ignored.push(came)
    if (column && columns[column] !== undefined)
      problems.push({
        ...{ row: 1, column, letters: lettersOf(index) },
        ...{ fault: 'heading-repeated', came, expected: '1' },
      })
    if (column) columns[column] ??= index
  }
  const absent = known.needed.filter(name => columns[name] === undefined)
  const expected = (column: Name) => known.headings['zh-CN'][column]
  for (const column of absent)
    problems.push({ row: 1, column, letters: '', fault: 'heading', came: '', expected: expected(column) })
  return { columns, problems, ignored }
}

export const cellsAt = <Name extends string>(
  cells: readonly string[],
  columns: Columns<Name>,
  names: readonly Name[],
): Record<Name, string> =>
  Object.fromEntries(names.map(name => [name, cells[columns[name] ?? -1] ?? ''])) as Record<Name, string>
