/** Pure rules of pasted lines: what is broken in mid-sentence is joined, lists stay lists, paragraphs may become one line. */
import { columnsOf, isWide } from './characters.rules.ts'

/** Word draws bullets from its symbol fonts, whose signs (U+F0A7, U+F0B7, U+F0D8 …) mean nothing elsewhere. */
const BULLET = /^(?:[•●○■□◆◇▪▫➢✓✔\uf000-\uf0ff]|·(?!·)|[*–—-](?=[ \t]))[ \t]*/
const NUMBER =
  /^(?:[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、]|\d{1,2}[.．](?!\d)|[①-⑳])[ \t]*/

const isMarked = (line: string) => BULLET.test(line) || NUMBER.test(line)

/** As notices show it: 时间：今天16时. A clock like 8:00 is none. */
const FACT = /^(?:\p{Script=Han}{1,4}|[\p{Script=Latin} ]{1,12})[:：]/u

/** A bullet in one form, and one space after a number that wants one. */
const withMarker = (line: string): string => {
  if (BULLET.test(line)) return line.replace(BULLET, '• ')
  return line.replace(NUMBER, marker => marker.trimEnd() + (/[.．)]\s*$/.test(marker) ? ' ' : ''))
}

/** A sign at which a sentence or a heading ends, and what closes after it. */
const CLOSED = /[。！？；：…!?;:.][”’」』）】》)\]"']{0,4}$/u
const isClosed = (line: string) => CLOSED.test(line.slice(-5))
const OPEN = /[，、,]/
const isOpen = (line: string) => OPEN.test(line.slice(-1))

/** Narrower lines are verses, slogans and lists, wider ones whole paragraphs: neither is text that was cut to a width. */
const WRAPPED = { least: 36, most: 130 }
/** Columns that a cut line may fall short of the longest one beside its next word. */
const RAGGED = 3

const firstWord = (line: string) => (/^[^\s\u2e80-\uffef]+/.exec(line)?.[0] ?? line.slice(0, 1)).slice(0, 24)

/** A line was cut where its next word would not have fitted any more. */
const isCut = (before: string, after: string, longest: number) =>
  longest >= WRAPPED.least &&
  longest <= WRAPPED.most &&
  columnsOf(before) + columnsOf(firstWord(after)) + RAGGED > longest

const goesOn = (before: string, after: string, longest: number) =>
  !isClosed(before) &&
  !isMarked(after) &&
  !FACT.test(after) &&
  (isOpen(before) || isCut(before, after, longest))

const between = (before: string, after: string) => {
  const last = before.slice(-1)
  return last === '-' || isWide(last) || isWide(after.slice(0, 1)) ? '' : ' '
}

/** @param lines trimmed; an empty one ends a paragraph. */
export const joined = (lines: readonly string[]): { paragraphs: string[]; joins: number } => {
  const longest = Math.max(0, ...lines.map(columnsOf))
  const paragraphs: string[] = []
  let joins = 0
  /** The line just read, which what it was joined to does not make longer. */
  let last = ''
  for (const line of lines) {
    const at = paragraphs.length - 1
    const paragraph = paragraphs[at]
    if (line !== '' && last !== '' && paragraph !== undefined && goesOn(last, line, longest)) {
      paragraphs[at] = paragraph + between(paragraph, line) + line
      joins++
    } else if (line !== '') paragraphs.push(line)
    last = line
  }
  return { paragraphs: paragraphs.map(withMarker), joins }
}

const UNMARKED = /^• /

/** A caption is one line: what ends in no sign of its own is parted by a semicolon, as one would write it by hand. */
export const oneLineOf = (paragraphs: readonly string[]): string =>
  paragraphs
    .map(paragraph => paragraph.replace(UNMARKED, ''))
    .reduce((line, next) => {
      if (line === '') return next
      const gap = between(line, next)
      if (isClosed(line) || isOpen(line) || line.endsWith('】')) return line + gap + next
      return `${line}${gap === '' ? '；' : '; '}${next}`
    }, '')
