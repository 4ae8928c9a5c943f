/** Pure rules of the page: its rows by period, how they are sorted, and lengths of time. */
import { PERIODS, PLAY_FAULTS, type PlaysRow, type Tally } from '../../../electron/contract/plays.ts'

export type Grouping = (typeof PERIODS)[number]

/** What stands in the address may be anything. */
export const groupingOf = (value: string): Grouping => PERIODS.find(period => period === value) ?? 'day'

const SORTS = ['title', 'screen', 'plays', 'complete', 'watched'] as const
export type Sort = (typeof SORTS)[number]

export const sortOf = (value: string): Sort => SORTS.find(sort => sort === value) ?? 'plays'

/** A period is a day, a month, or empty. */
export const isMonth = (period: string): boolean => /^\d{4}-\d\d$/.test(period)

export type Ending = Tally['endings'][number]['ending']

/** How many ended so. */
export const countOf = ({ endings }: Pick<Tally, 'endings'>, ending: Ending): number =>
  endings.find(one => one.ending === ending)?.count ?? 0

export const isFault = (ending: Ending): boolean => PLAY_FAULTS.some(fault => fault === ending)

/** Those that could not be played. */
export const faultsOf = ({ endings }: Pick<Tally, 'endings'>): number =>
  endings.reduce((sum, { ending, count }) => (isFault(ending) ? sum + count : sum), 0)

/** What is not to its end, the faults first, because somebody should see to them. */
export const unfinished = ({ endings }: Pick<Tally, 'endings'>): Tally['endings'] =>
  endings
    .filter(({ ending }) => ending !== 'complete')
    .toSorted((a, b) => Number(isFault(b.ending)) - Number(isFault(a.ending)))

const COMPARE: Record<Sort, (a: PlaysRow, b: PlaysRow) => number> = {
  title: (a, b) => a.title.localeCompare(b.title, 'zh-CN'),
  screen: (a, b) => a.screen.localeCompare(b.screen, 'zh-CN'),
  plays: (a, b) => b.plays - a.plays,
  complete: (a, b) => countOf(b, 'complete') - countOf(a, 'complete'),
  watched: (a, b) => b.watched - a.watched,
}

export interface PeriodRows {
  period: string
  rows: PlaysRow[]
}

/** In the order of the rows, which come by period; within one by what is asked for. */
export const byPeriod = (rows: readonly PlaysRow[], sort: Sort): PeriodRows[] => {
  const periods = new Map<string, PlaysRow[]>()
  for (const row of rows) periods.set(row.period, [...(periods.get(row.period) ?? []), row])
  return [...periods].map(([period, some]) => ({ period, rows: some.toSorted(COMPARE[sort]) }))
}

export type LengthUnit = 'second' | 'minute' | 'hour'

/** In the unit that says most: 45 s, 12 min, 3.5 h. */
export const lengthOf = (seconds: number): { unit: LengthUnit; value: number } => {
  if (seconds < 60) return { unit: 'second', value: Math.round(seconds) }
  if (seconds < 3_600) return { unit: 'minute', value: Math.round(seconds / 60) }
  return { unit: 'hour', value: Math.round(seconds / 360) / 10 }
}
