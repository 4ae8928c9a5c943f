/** Counts of choices and of workers, as a difference that orders make. */
import { type Choice, keyOf } from './ledger.rules.ts'

/** Under this key stands how many workers ordered. */
export const TURNOUT = ''

/** Counts by the key of a choice, of one round. */
export type Counts = Map<string, number>

/** What an order adds, and what the one that it replaces takes away. */
export interface Difference {
  picks: ReadonlyArray<Choice>
  replaced: ReadonlyArray<Choice> | null
}

const add = (counts: Counts, key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by)

export const countIn = (counts: Counts, { picks, replaced }: Difference, sign: 1 | -1 = 1) => {
  for (const pick of picks) add(counts, keyOf(pick), sign)
  for (const pick of replaced ?? []) add(counts, keyOf(pick), -sign)
  if (!replaced) add(counts, TURNOUT, sign)
}
