/** The lines of the dictionary file: a reading, then the words that are read so, each with its weight. */

/**
 * A weight is the natural logarithm of how often a word is met among all words, in steps of a quarter,
 * written as one ASCII character, so that "AnQuan 安全U暗泉7" needs no other separators.
 */
const LEAST = -18.5
const STEP = 0.25
const LEVELS = 64
const FIRST_LEVEL = '0'.charCodeAt(0)

export const weightOf = (share: number): string => {
  const level = Math.round((Math.log(share) - LEAST) / STEP)
  return String.fromCharCode(FIRST_LEVEL + Math.min(LEVELS - 1, Math.max(0, level)))
}

export const logOf = (weight: string): number => LEAST + (weight.charCodeAt(0) - FIRST_LEVEL) * STEP

export interface Word {
  text: string
  /** Logarithm of its share of all words. */
  log: number
}

const WORD = /([^\x20-\x7e]+)([\x20-\x7e])/g

export const wordsOf = (run: string): Word[] =>
  Array.from(run.matchAll(WORD), ([, text = '', weight = '']) => ({ text, log: logOf(weight) }))

export const runOf = (words: readonly { text: string; share: number }[]): string =>
  words.map(({ text, share }) => text + weightOf(share)).join('')

/** an, quan → AnQuan */
export const readingOf = (syllables: readonly string[]): string =>
  syllables.map(syllable => syllable.charAt(0).toUpperCase() + syllable.slice(1)).join('')

/** AnQuan → an, quan */
export const syllablesOf = (reading: string): string[] =>
  (reading.match(/[A-Z][a-z]*/g) ?? []).map(syllable => syllable.toLowerCase())
