/** Pure rules of acting on several items at once: which act fits which of them, and what became of it. */
import { has, type Me, mayApprove, mayDiscard, maySubmit } from '../approvals/review.rules.ts'
import type { PublishedItem } from './published.rules.ts'

export const BULK_ACTS = ['approve', 'submit', 'withdraw', 'restore', 'discard'] as const
export type BulkAct = (typeof BULK_ACTS)[number]

const FITS: Record<BulkAct, (item: PublishedItem, me: Me) => boolean> = {
  approve: mayApprove,
  submit: maySubmit,
  withdraw: (item, me) =>
    has(me, 'editor', 'approver') && item.approval !== null && ['live', 'waiting'].includes(item.state),
  restore: (item, me) => has(me, 'editor', 'approver') && item.state === 'withdrawn',
  discard: mayDiscard,
}

export const fits = (act: BulkAct, item: PublishedItem, me: Me): boolean => FITS[act](item, me)

/** What became of an act on several items. */
export interface Outcome<Item> {
  /** The items as the station answered. */
  done: Item[]
  /** What went wrong, in words, with how many items. */
  refused: { reason: string; count: number }[]
}

export const outcomeOf = <Item>(
  results: readonly PromiseSettledResult<Item>[],
  wordsOf: (error: unknown) => string,
): Outcome<Item> => {
  const counts = new Map<string, number>()
  for (const result of results) {
    if (result.status === 'fulfilled') continue
    const reason = wordsOf(result.reason)
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return {
    done: results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : [])),
    refused: [...counts].map(([reason, count]) => ({ reason, count })),
  }
}
