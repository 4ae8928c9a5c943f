/** Pure rules of a day plan on the page: its rows without gaps, and which blocks give way to others. */
import type { DayPlan } from '../../../electron/contract/programme.ts'
import type { Airing } from '../../../electron/contract/when.ts'

export interface DayRow extends Airing {
  kind: 'block' | 'quiet' | 'gap'
  /** Null where none plays. */
  block: string | null
  /** Blocks whose time it is as well, and when within this row. */
  yielding: Array<Airing & { block: string }>
}

const withinBoth = ({ start, end }: Airing, { start: earliest, end: latest }: Airing): Airing => ({
  start: start > earliest ? start : earliest,
  end: end < latest ? end : latest,
})

const gap = (start: string, end: string): DayRow[] =>
  start < end ? [{ start, end, kind: 'gap', block: null, yielding: [] }] : []

const yieldingIn = (row: Airing & { block: string | null }, asked: DayPlan['asked']): DayRow['yielding'] =>
  asked
    .filter(({ block }) => block !== row.block)
    .map(one => ({ ...withinBoth(one, row), block: one.block }))
    .filter(({ start, end }) => start < end)

export const dayRows = ({ start, end, stretches, asked }: DayPlan): DayRow[] => {
  const rows = stretches.flatMap((stretch, index): DayRow[] => [
    ...gap(stretches[index - 1]?.end ?? start, stretch.start),
    {
      ...{ start: stretch.start, end: stretch.end, block: stretch.block },
      kind: stretch.state === 'quiet' ? 'quiet' : 'block',
      yielding: yieldingIn(stretch, asked),
    },
  ])
  return [...rows, ...gap(stretches.at(-1)?.end ?? start, end)]
}

/** Blocks that are asked for on this day and never play. */
export const neverPlaying = ({ stretches, asked }: DayPlan): string[] => {
  const playing = new Set(stretches.map(({ block }) => block))
  return [...new Set(asked.map(({ block }) => block))].filter(block => !playing.has(block))
}

/** Where a row lies on the bar of the day, in percent. */
export const placeOf = ({ start, end }: Airing, day: Airing) => {
  const [from, whole] = [Date.parse(day.start), Date.parse(day.end) - Date.parse(day.start)]
  const left = (100 * (Date.parse(start) - from)) / whole
  return { left, width: (100 * (Date.parse(end) - Date.parse(start))) / whole }
}
