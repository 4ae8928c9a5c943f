/** Pure rules of reading wishes: the same words are one wish of many, whatever was typed around them. */
import type { Wish } from '../../../electron/contract/wishes.ts'

export interface WishGroup {
  /** As it was written last. */
  text: string
  wishes: Wish[]
  /** Of the newest of them. */
  at: string
  /** The word that staff gave; null while one of them is open. */
  word: string | null
}

/** Spaces, punctuation and case make no other wish. */
const sameWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '') || text

/** Most wished first, then the newest; what staff dealt with stands apart from what came in since. */
export const wishGroups = (wishes: readonly Wish[]): WishGroup[] => {
  const groups = new Map<string, WishGroup>()
  for (const wish of wishes.toSorted((one, other) => other.at.localeCompare(one.at))) {
    const key = `${wish.settled ? 'settled' : 'open'} ${sameWords(wish.text)}`
    const group = groups.get(key)
    if (group) group.wishes.push(wish)
    else groups.set(key, { text: wish.text, wishes: [wish], at: wish.at, word: wish.settled?.word ?? null })
  }
  return [...groups.values()].toSorted(
    (one, other) => other.wishes.length - one.wishes.length || other.at.localeCompare(one.at),
  )
}
