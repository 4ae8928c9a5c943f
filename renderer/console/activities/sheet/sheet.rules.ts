/** Pure rules of what a sheet comes to, and what would do in a cell that cannot be taken. */
import type { SheetColumn, SheetFault, SheetPreview } from '../../../../electron/contract/activities.ts'
import type { ProblemGroup } from '../../sheet/problems.rules.ts'

export type CatalogueProblem = ProblemGroup<SheetColumn, SheetFault>

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
export const wantOf = ({ column, fault }: Pick<CatalogueProblem, 'column' | 'fault'>): Kind | null =>
  BY_ITSELF.includes(fault) ? null : KINDS[column]

/** The longest that a text may be, out of `1–200`. */
export const mostOf = (expected: string): string => expected.split('–').at(-1) ?? expected

/** Whether the catalogue lacks a name that somebody may want to add to its lists. */
export const lacksName = (groups: readonly CatalogueProblem[]): boolean =>
  groups.some(({ column, fault }) => fault === 'unknown' && ['one', 'some'].includes(KINDS[column]))

export type Verdict = 'problems' | 'nothing' | 'ready'

export const verdictOf = ({ problems, added, changed }: SheetPreview): Verdict => {
  if (problems.length > 0) return 'problems'
  return added + changed === 0 ? 'nothing' : 'ready'
}
