/** Reads a sheet into the catalogue, whole or not at all, and names each cell that cannot be taken. */
import type { Activity, Catalogue, SheetProblem } from '../../contract/activities.ts'
import {
  COLUMN_NAMES,
  COLUMNS,
  type ColumnName,
  type Read,
  type ReadDraft,
  type Row,
  readRow,
} from './columns.rules.ts'

export interface SheetImport {
  activities: Activity[]
  added: number
  changed: number
  same: number
  problems: SheetProblem[]
}

/** A heading is known by its Chinese word or by the column's own name. */
const headingOf = (cell: string): ColumnName | undefined =>
  COLUMN_NAMES.find(name => COLUMNS[name] === cell || name === cell)

const NEEDED: readonly ColumnName[] = [
  ...(['category', 'titleZh', 'pitchZh', 'minutes', 'threshold', 'venues', 'slots'] as const),
]

const headingProblems = (headings: ReadonlyArray<ColumnName | undefined>): SheetProblem[] =>
  NEEDED.filter(name => !headings.includes(name)).map(name => ({
    row: 1,
    column: COLUMNS[name],
    fault: 'heading',
    came: '',
    expected: COLUMNS[name],
  }))

const rowOf = (cells: readonly string[], headings: ReadonlyArray<ColumnName | undefined>): Row => {
  const row = Object.fromEntries(COLUMN_NAMES.map(name => [name, ''])) as Row
  for (const [index, name] of headings.entries()) if (name) row[name] = cells[index] ?? ''
  return row
}

const problemsIn = (read: Record<string, Read<unknown>>, row: number): SheetProblem[] =>
  Object.entries(read).flatMap(([name, cell]) =>
    'fault' in cell ? [{ row, column: COLUMNS[name as ColumnName], ...cell.fault }] : [],
  )

/** Only of a row without problems. */
const valueIn = <T>(read: Read<T>): T => {
  if ('fault' in read) throw new Error('a cell with a fault has no value')
  return read.value
}

const draftOf = (read: ReturnType<typeof readRow>, picture: string | null): ReadDraft => ({
  category: valueIn(read.category),
  title: { zh: valueIn(read.titleZh), en: valueIn(read.titleEn) },
  pitch: { zh: valueIn(read.pitchZh), en: valueIn(read.pitchEn) },
  picture,
  minutes: valueIn(read.minutes),
  threshold: valueIn(read.threshold),
  mostPeople: valueIn(read.mostPeople),
  venues: valueIn(read.venues),
  slots: valueIn(read.slots),
  equipment: valueIn(read.equipment),
  organiser: valueIn(read.organiser),
  joinable: valueIn(read.joinable),
  retired: valueIn(read.retired),
})

/** The activity that a row is about: by its number, or by its name where the number is empty. */
const existing = (row: Row, activities: readonly Activity[]) =>
  activities.find(({ id, title }) => (row.id === '' ? title.zh === row.titleZh : id === row.id))

const contentOf = ({ revision: _, id: __, ...content }: Activity) =>
  JSON.stringify(Object.entries(content).toSorted())

/** @param rows the heading first. @param newId makes an identifier for each new activity. */
export const importSheet = (
  rows: ReadonlyArray<readonly string[]>,
  catalogue: Catalogue,
  newId: () => string,
): SheetImport => {
  const headings = (rows[0] ?? []).map(headingOf)
  const result: SheetImport = {
    activities: [...catalogue.activities],
    added: 0,
    changed: 0,
    same: 0,
    problems: headingProblems(headings),
  }
  if (result.problems.length > 0) return result
  const seen = new Set<string>()
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every(cell => cell === '')) continue
    takeRow(result, { row: rowOf(cells, headings), number: index + 1, catalogue, newId, seen })
  }
  return result
}

interface RowParts {
  row: Row
  /** As a spreadsheet counts. */
  number: number
  catalogue: Catalogue
  newId: () => string
  /** Activities that earlier rows were about. */
  seen: Set<string>
}

const takeRow = (result: SheetImport, { row, number, catalogue, newId, seen }: RowParts) => {
  const read = readRow(row, catalogue)
  const problems = problemsIn(read, number)
  const before = existing(row, catalogue.activities)
  const key = before?.id ?? `name:${row.titleZh}`
  if (seen.has(key))
    problems.push({
      row: number,
      column: COLUMNS.titleZh,
      fault: 'repeated',
      came: row.titleZh,
      expected: '1',
    })
  if (row.id !== '' && !before)
    problems.push({ row: number, column: COLUMNS.id, fault: 'unknown', came: row.id, expected: '' })
  seen.add(key)
  result.problems.push(...problems)
  if (problems.length > 0) return
  const after = {
    ...draftOf(read, before?.picture ?? null),
    id: before?.id ?? newId(),
    revision: (before?.revision ?? 0) + 1,
  }
  if (!before) {
    result.added += 1
    result.activities.push(after)
  } else if (contentOf(before) === contentOf(after)) result.same += 1
  else {
    result.changed += 1
    result.activities = result.activities.map(one => (one.id === after.id ? after : one))
  }
}
