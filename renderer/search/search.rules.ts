/** Pure rules of searching a list: every word that was typed is found somewhere, as it stands or by its pinyin. */
import { type Readings, spelledWord, spells } from './spelling.rules.ts'

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The words to look for, whatever their width or case. */
export const termsOf = (query: string): string[] => folded(query).split(/\s+/).filter(Boolean)

/** How the characters of a text are spelled. */
export type ReadingsOf = (text: string) => Readings

const isSpelled = (texts: readonly string[], term: string, readingsOf: ReadingsOf): boolean => {
  const word = spelledWord(term)
  return word !== null && texts.some(text => spells(readingsOf(text), word))
}

/** @param texts everything of an item that can be searched. @param readingsOf undefined until it is there. */
export const finds = (
  texts: readonly string[],
  terms: readonly string[],
  readingsOf?: ReadingsOf,
): boolean => {
  if (terms.length === 0) return true
  const hay = folded(texts.join('\n'))
  return terms.every(
    term => hay.includes(term) || (readingsOf !== undefined && isSpelled(texts, term, readingsOf)),
  )
}
