/** Reads a sheet into the catalogue, whole or not at all, and names each cell that cannot be taken. */
import {
  type Activity,
  type Catalogue,
  SHEET_COLUMNS,
  type SheetColumn,
  type SheetProblem,
} from '../../contract/activities.ts'
import {
  type ColumnNames,
  type Columns,
  cellsAt,
  columnsIn,
  isRead,
  lettersIn,
} from '../sheets/columns.rules.ts'
import { cellsOf, HEADINGS, type Read, type ReadDraft, type Row, readRow } from './columns.rules.ts'

export interface SheetImport {
  activities: Activity[]
  added: number
  changed: number
  same: number
  problems: SheetProblem[]
  ignored: string[]
}

const COLUMNS: ColumnNames<SheetColumn> = {
  names: SHEET_COLUMNS,
  headings: HEADINGS,
  needed: ['category', 'titleZh', 'pitchZh', 'minutes', 'threshold', 'venues', 'slots'],
}

/** What the sheet has no column for stays as it is. */
const withWhatStays = (
  row: Row,
  columns: Columns<SheetColumn>,
  before: Activity | undefined,
  catalogue: Catalogue,
): Row => {
  if (!before) return row
  const now = cellsOf(before, catalogue)
  const cell = (name: SheetColumn) => (columns[name] === undefined ? String(now[name]) : row[name])
  return Object.fromEntries(SHEET_COLUMNS.map(name => [name, cell(name)])) as Row
}

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

interface Taking {
  catalogue: Catalogue
  columns: Columns<SheetColumn>
  newId: () => string
  /** Activities that earlier rows were about. */
  seen: Set<string>
}

/** @param rows the heading first. @param newId makes an identifier for each new activity. */
export const importSheet = (
  rows: ReadonlyArray<readonly string[]>,
  catalogue: Catalogue,
  newId: () => string,
): SheetImport => {
  const { columns, problems, ignored } = columnsIn(rows[0] ?? [], COLUMNS)
  const counts = { added: 0, changed: 0, same: 0 }
  const result: SheetImport = { activities: [...catalogue.activities], ...counts, problems, ignored }
  if (problems.length > 0) return result
  const taking: Taking = { catalogue, columns, newId, seen: new Set() }
  for (const [index, cells] of rows.entries())
    if (index > 0 && isRead(cells)) takeRow(result, cells, index + 1, taking)
  return result
}

/** @param number of the row, as a spreadsheet counts. */
const takeRow = (result: SheetImport, cells: readonly string[], number: number, taking: Taking) => {
  const { catalogue, columns, newId } = taking
  const came = cellsAt(cells, columns, SHEET_COLUMNS)
  const before = existing(came, catalogue.activities)
  const read = readRow(withWhatStays(came, columns, before, catalogue), catalogue)
  const problems = problemsOf(read, came, before, taking).map(problem => ({
    row: number,
    letters: lettersIn(columns, problem.column),
    ...problem,
  }))
  result.problems.push(...problems)
  if (problems.length > 0) return
  const after = {
    ...draftOf(read, before?.picture ?? null),
    id: before?.id ?? newId(),
    revision: (before?.revision ?? 0) + 1,
  }
  put(result, before, after)
}

type CellProblem = Omit<SheetProblem, 'row' | 'letters'>

const problemsOf = (
  read: ReturnType<typeof readRow>,
  came: Row,
  before: Activity | undefined,
  { seen }: Taking,
): CellProblem[] => {
  const problems = Object.entries(read).flatMap(([name, cell]): CellProblem[] =>
    'fault' in cell ? [{ column: name as SheetColumn, ...cell.fault }] : [],
  )
  if (came.id !== '' && !before)
    problems.push({ column: 'id', fault: 'unknown-number', came: came.id.slice(0, 40), expected: '' })
  const key = before?.id ?? `name:${came.titleZh}`
  const isNamed = before !== undefined || came.titleZh !== ''
  if (isNamed && seen.has(key))
    problems.push({ column: 'titleZh', fault: 'repeated', came: came.titleZh.slice(0, 40), expected: '1' })
  seen.add(key)
  return problems
}

const put = (result: SheetImport, before: Activity | undefined, after: Activity) => {
  if (!before) {
    result.added += 1
    result.activities.push(after)
  } else if (contentOf(before) === contentOf(after)) result.same += 1
  else {
    result.changed += 1
    result.activities = result.activities.map(one => (one.id === after.id ? after : one))
  }
}
