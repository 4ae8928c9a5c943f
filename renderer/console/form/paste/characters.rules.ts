/** Pure rules of copied characters: what nobody sees goes, odd spaces become plain ones, each way to break a line one. */

/** What was done to a text, and how often. */
export interface Counted {
  text: string
  count: number
}

const replacedIn = (text: string, pattern: RegExp, by: string): Counted => {
  let count = 0
  const replaced = text.replace(pattern, () => {
    count++
    return by
  })
  return { text: replaced, count }
}

/** \v: Word's line break within a paragraph; U+2028 and U+2029: those of rich text; the others: of old systems. */
const BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/** Soft hyphens, spaces without width, marks of byte order and of objects, and control characters other than tab. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\ufffc]|(?![\t\n])\p{Cc}/gu
/** They mean something only where right-to-left words are; a path copied from Windows begins with one. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** No-break spaces of Word and of web pages, and the U+2005 that WeChat puts after a name that is called by @. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g

export interface CleanText {
  text: string
  invisible: number
  spaces: number
}

/** Tabs stay: they part the cells of a sheet. */
export const cleanCharacters = (raw: string): CleanText => {
  const broken = raw.replace(BREAK, '\n')
  const seen = replacedIn(broken, INVISIBLE, '')
  const turned = RIGHT_TO_LEFT.test(broken)
    ? { text: seen.text, count: 0 }
    : replacedIn(seen.text, DIRECTION, '')
  const spaced = replacedIn(turned.text, ODD_SPACE, ' ')
  return { text: spaced.text, invisible: seen.count + turned.count, spaces: spaced.count }
}

/** Spaces around a line, an indent of full-width ones among them, and more than one within it. */
const SPARE_SPACE = /^[ \t\u3000]+|[ \t\u3000]+$|(?<=[ \t\u3000])[ \t\u3000]+/g
export const trimmed = (line: string): Counted => {
  const { text, count } = replacedIn(line, SPARE_SPACE, '')
  return { text: text.replaceAll('\t', ' '), count }
}

const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/
/** Between Chinese signs nothing is written, also where only one of the two is one. */
export const isWide = (sign: string): boolean => WIDE.test(sign)

/** In columns of a fixed-width font, of which a Chinese sign takes two. */
export const columnsOf = (text: string): number =>
  [...text].reduce((columns, sign) => columns + (isWide(sign) ? 2 : 1), 0)
