/** Takes what waited beside the ledger into it, in its order, once the ledger takes entries again. */
import type { Ledger } from '../storage/ledger.ts'
import type { Aside, AsideLine } from './aside.ts'

/** Lines up to one that needs the sequence of a line before it. */
const runsOf = (lines: readonly AsideLine[]): AsideLine[][] => {
  const runs: AsideLine[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && line.belongsTo === null) run.push(line)
    else runs.push([line])
  }
  return runs
}

/** After a crash half-way it may be called again: the ledger knows each line by its identifier. */
export const takeIn = async (aside: Aside, audit: Ledger['audit'], takenAt: string) => {
  const sequences = new Map<string, number>()
  const entryOf = ({ id, belongsTo, entry }: AsideLine) => {
    const sequence = belongsTo === null ? undefined : sequences.get(belongsTo)
    const after = sequence === undefined ? entry.after : withSequence(entry.after, sequence)
    return { ...entry, after, aside: { id, takenAt } }
  }
  for (const run of runsOf(await aside.lines())) {
    // Asked for in one turn, a run shares one commit.
    const taken = await Promise.all(run.map(line => audit.append(entryOf(line))))
    for (const [index, { id }] of run.entries()) sequences.set(id, taken[index] ?? 0)
  }
}

const withSequence = (after: string | null, sequence: number) => {
  const { aside: _, ...facts } = JSON.parse(after ?? '{}')
  return JSON.stringify({ sequence, ...facts })
}
