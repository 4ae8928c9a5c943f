/** Pure rules of what a sheet comes to: like problems told together, each with its cells, and what would do in words. */
import type {
  SheetColumn,
  SheetFault,
  SheetPreview,
  SheetProblem,
} from '../../../../electron/contract/activities.ts'

export interface ProblemGroup {
  column: SheetColumn
  fault: SheetFault
  came: string
  expected: string
  /** As spreadsheets call them; none where the column is missing. */
  cells: string[]
}

/** The same mistake in many rows is one thing to mend; the first cell decides the order. */
export const groupsOf = (problems: readonly SheetProblem[]): ProblemGroup[] => {
  const groups = new Map<string, ProblemGroup>()
  for (const { row, letters, column, fault, came, expected } of problems) {
    const key = JSON.stringify([column, fault, came, expected])
    const group = groups.get(key) ?? { column, fault, came, expected, cells: [] }
    if (letters !== '') group.cells.push(`${letters}${row}`)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** What a column takes, for the words that say what would do. */
type Kind = 'text' | 'number' | 'one' | 'some' | 'yes'
const KINDS: Record<SheetColumn, Kind> = {
  id: 'text',
  category: 'one',
  titleZh: 'text',
  titleEn: 'text',
  pitchZh: 'text',
  pitchEn: 'text',
  minutes: 'number',
  threshold: 'number',
  mostPeople: 'number',
  venues: 'some',
  slots: 'some',
  equipment: 'text',
  organiser: 'text',
  joinable: 'yes',
  retired: 'yes',
}

const BY_ITSELF: readonly SheetFault[] = ['unknown-number', 'repeated', 'heading', 'heading-repeated']

/** What a column takes, where the fault does not say it already. */
export const wantOf = ({ column, fault }: Pick<ProblemGroup, 'column' | 'fault'>): Kind | null =>
  BY_ITSELF.includes(fault) ? null : KINDS[column]

/** The longest that a text may be, out of `1–200`. */
export const mostOf = (expected: string): string => expected.split('–').at(-1) ?? expected

/** Whether the catalogue lacks a name that somebody may want to add to its lists. */
export const lacksName = (groups: readonly ProblemGroup[]): boolean =>
  groups.some(({ column, fault }) => fault === 'unknown' && ['one', 'some'].includes(KINDS[column]))

export type Verdict = 'problems' | 'nothing' | 'ready'

export const verdictOf = ({ problems, added, changed }: SheetPreview): Verdict => {
  if (problems.length > 0) return 'problems'
  return added + changed === 0 ? 'nothing' : 'ready'
}

export const rowsOf = (problems: readonly SheetProblem[]): number =>
  new Set(problems.map(({ row }) => row)).size
