/** Pure rules of a round's list that takes the place of an earlier one: each worker stays the voter that worker was. */

export type Tag = Uint8Array

/** What the ledger knows of the round so far. */
export interface Before {
  /** The voter that earlier lists gave to a number; null: none had it. */
  voterOf: (tag: Tag) => Tag | null
  hasOrdered: (voter: Tag) => boolean
}

interface Wish {
  tags: readonly Tag[]
  /** Null: nobody whom earlier lists or orders know. */
  voter: Tag | null
  /** Whether the voter is one of the worker's own numbers. */
  isHeld: boolean
}

const keyOf = (tag: Tag) => Buffer.from(tag).toString('latin1')

const isAmong = (tags: readonly Tag[], tag: Tag) => tags.some(one => Buffer.compare(one, tag) === 0)

/** Own numbers come before those that somebody else had, such as a card that was handed on; then, who has ordered. */
const wishOf = (tags: readonly Tag[], { voterOf, hasOrdered }: Before): Wish => {
  const known = [...tags.flatMap(tag => voterOf(tag) ?? []), ...tags.filter(hasOrdered)]
  const held = known.filter(voter => isAmong(tags, voter))
  const some = held.length > 0 ? held : known
  return { tags, voter: some.find(hasOrdered) ?? some[0] ?? null, isHeld: held.length > 0 }
}

/**
 * The voter of each worker. Nobody becomes one with somebody else by a number that was another's: where the list also
 * has the worker whose number the voter is, or nobody has ordered, the others are voters of their own. Only who has no
 * number but those of one who ordered stays that one, so that a list of single numbers lets nobody order twice.
 */
export const votersOf = (workers: ReadonlyArray<readonly Tag[]>, before: Before): Array<Tag | undefined> => {
  const wishes = workers.map(tags => wishOf(tags, before))
  const wished = new Map<string, number>()
  for (const { voter } of wishes) if (voter) wished.set(keyOf(voter), (wished.get(keyOf(voter)) ?? 0) + 1)
  const holders = new Set(wishes.flatMap(({ voter, isHeld }) => (voter && isHeld ? [keyOf(voter)] : [])))

  const isAnother = (tags: readonly Tag[], voter: Tag): boolean => {
    if ((wished.get(keyOf(voter)) ?? 0) < 2) return false
    if (!before.hasOrdered(voter)) return true
    const isOnlyThat = tags.every(tag => keyOf(before.voterOf(tag) ?? tag) === keyOf(voter))
    return holders.has(keyOf(voter)) && !isOnlyThat
  }

  return wishes.map(({ tags, voter, isHeld }) => {
    if (voter && (isHeld || !isAnother(tags, voter))) return voter
    return tags.find(tag => !wished.has(keyOf(tag))) ?? tags[0]
  })
}
