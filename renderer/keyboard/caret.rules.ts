/** Pure rules of writing at a caret: what becomes of a text, and where the caret stands then. */

export interface Written {
  text: string
  /** What is selected, in UTF-16 units; start and end are one where nothing is. */
  start: number
  end: number
}

const at = (text: string, caret: number): Written => ({ text, start: caret, end: caret })

/** No cut goes through a character that takes two units. */
const whole = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/** @param limit the most units that the field takes; what is beyond stays out. */
export const write = (
  { text, start, end }: Written,
  words: string,
  limit = Number.POSITIVE_INFINITY,
): Written => {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const fitting = whole(words, Math.max(0, limit - before.length - after.length))
  return at(before + fitting + after, before.length + fitting.length)
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What stands last, as a person counts: an emoji of several parts goes as one. */
const lastOf = (text: string): string => Array.from(GRAPHEMES.segment(text)).at(-1)?.segment ?? ''

/** Takes back what is selected, else the character before the caret. */
export const erase = (written: Written): Written => {
  const { text, start, end } = written
  if (start !== end) return write(written, '')
  const before = text.slice(0, start - lastOf(text.slice(0, start)).length)
  return at(before + text.slice(start), before.length)
}

export const clear = (): Written => at('', 0)
