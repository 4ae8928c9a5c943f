/** Pure rules of writing a wish by touching words. */

/** Adds a word, once; between two words stands the comma of the text's script. */
export const withWord = (text: string, word: string): string => {
  const trimmed = text.trim()
  if (trimmed === '') return word
  if (trimmed.includes(word)) return trimmed
  return /\p{Script=Han}/u.test(word) ? `${trimmed}、${word}` : `${trimmed}, ${word}`
}
