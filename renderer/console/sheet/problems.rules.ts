/** Pure rules of cells that cannot be taken: like problems are told together, each with its cells. */
import type { CellProblem } from '../../../electron/contract/sheets.ts'

export interface ProblemGroup<Column extends string, Fault extends string>
  extends Pick<CellProblem<Column, Fault>, 'column' | 'fault' | 'came' | 'expected'> {
  /** As spreadsheets call them; none where the column is missing. */
  cells: string[]
}

/** The same mistake in many rows is one thing to mend; the first cell decides the order. */
export const groupsOf = <Column extends string, Fault extends string>(
  problems: readonly CellProblem<Column, Fault>[],
): ProblemGroup<Column, Fault>[] => {
  const groups = new Map<string, ProblemGroup<Column, Fault>>()
  for (const { row, letters, column, fault, came, expected } of problems) {
    const key = JSON.stringify([column, fault, came, expected])
    const group = groups.get(key) ?? { column, fault, came, expected, cells: [] }
    if (letters !== '') group.cells.push(`${letters}${row}`)
    groups.set(key, group)
  }
  return [...groups.values()]
}

export const rowsOf = (problems: readonly { row: number }[]): number =>
  new Set(problems.map(({ row }) => row)).size
