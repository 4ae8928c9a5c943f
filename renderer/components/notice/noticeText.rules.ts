/** Pure rules of what staff write in a notice: paragraphs, lists, facts like `时间:今天16时`, and `**emphasis**`. */

/** A piece of a line. It is only ever shown as text. */
export interface Piece {
  /** Place in the line, from 0. */
  at: number
  text: string
  strong: boolean
}

interface ListItem {
  line: number
  /** The number as it was written; null in a list without numbers. */
  number: number | null
  pieces: Piece[]
}

/** `line` counts the lines that hold words, from 0. */
export type Block =
  | { kind: 'paragraph'; line: number; pieces: Piece[] }
  | { kind: 'fact'; line: number; label: string; pieces: Piece[] }
  | { kind: 'list'; line: number; items: ListItem[] }

/** A label of at most 4 Chinese characters (or 12 others), then a full-width or ASCII colon. A clock like 8:00 is none. */
const FACT = /^((?:\p{Script=Han}{1,4})|(?:[\p{Script=Latin} ]{1,12}))[:\uff1a]\s*(\S.*)$/u
/** `- ` or a dot, as people type them and as Word pastes them. */
const DOTTED = /^(?:[-–*]\s+|[•·●]\s*)(\S.*)$/u
/** `1. `, `1、`, `1)` or `1）`; `3.5 米` is none. */
const NUMBERED = /^(\d{1,3})(?:[.\uff0e]\s+|[、)\uff09]\s*)(\S.*)$/u
/** Two stars on each side, with something other than space between them. */
const STRONG = /\*\*(?=\S)(.+?)(?<=\S)\*\*/gu

export const piecesOf = (line: string): Piece[] => {
  const pieces: Piece[] = []
  let end = 0
  const add = (text: string, strong: boolean) => {
    if (text !== '') pieces.push({ at: pieces.length, text, strong })
  }
  for (const found of line.matchAll(STRONG)) {
    add(line.slice(end, found.index), false)
    add(found[1] ?? '', true)
    end = found.index + found[0].length
  }
  add(line.slice(end), false)
  return pieces
}

const itemOf = (words: string, line: number): ListItem | null => {
  const dotted = DOTTED.exec(words)?.[1]
  if (dotted) return { line, number: null, pieces: piecesOf(dotted) }
  const [, number, numbered] = NUMBERED.exec(words) ?? []
  return number && numbered ? { line, number: Number(number), pieces: piecesOf(numbered) } : null
}

const isOfKind = (list: ListItem[], { number }: ListItem) => (list[0]?.number === null) === (number === null)

const blockOf = (words: string, line: number): Block => {
  const [, label, text] = FACT.exec(words) ?? []
  if (label && text) return { kind: 'fact', line, label, pieces: piecesOf(text) }
  return { kind: 'paragraph', line, pieces: piecesOf(words) }
}

export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => line.trim())
    .filter(line => line !== '')

export const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = []
  for (const [line, words] of linesOf(text).entries()) {
    const item = itemOf(words, line)
    const last = blocks.at(-1)
    if (!item) blocks.push(blockOf(words, line))
    else if (last?.kind === 'list' && isOfKind(last.items, item)) last.items.push(item)
    else blocks.push({ kind: 'list', line, items: [item] })
  }
  return blocks
}

/** A Chinese character is one em wide, others about 0.6. */
const emOf = (label: string) =>
  [...label].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 1 : 0.6), 0)

/** More than this in a headline is set smaller, so that the page below it keeps room for words. */
const LONG_TITLE_EM = 13
export const isLongTitle = (title: string): boolean => emOf(title) > LONG_TITLE_EM

/** Width that labels which stand below one another need, in em. */
export const labelWidth = (labels: readonly string[]): number =>
  Math.ceil(Math.max(2, ...labels.map(emOf)) * 10) / 10
