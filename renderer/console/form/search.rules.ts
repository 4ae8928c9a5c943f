/** Pure rules of searching a list: every word that was typed is found somewhere, whatever its width or case. */

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The words to look for. */
export const termsOf = (query: string): string[] => folded(query).split(/\s+/).filter(Boolean)

/** @param texts everything of an item that can be searched. */
export const finds = (texts: readonly string[], terms: readonly string[]): boolean => {
  if (terms.length === 0) return true
  const hay = folded(texts.join('\n'))
  return terms.every(term => hay.includes(term))
}
