/** Pure rules of pasting: what WeChat, Word and spreadsheets put on the clipboard becomes the words that one meant. */
import { looksLikeCells, rowLine, rowsIn, withoutHeading } from './cells.rules.ts'
import { cleanCharacters, trimmed } from './characters.rules.ts'
import { chatIn } from './chat.rules.ts'
import { joined, oneLineOf } from './lines.rules.ts'

/** `line`: a caption; `paragraphs`: a notice. */
export type Into = 'line' | 'paragraphs'

/** What was on the clipboard. */
export interface Clip {
  plain: string
  /** What its HTML says, a line each; empty where there is none. */
  marked: string
  /** Whether the HTML is that of a spreadsheet. */
  cells: boolean
}

const CHANGES = ['names', 'media', 'joins', 'paragraphs', 'cells', 'invisible', 'spaces'] as const
type ChangeKind = (typeof CHANGES)[number]

export interface Pasted {
  /** As it is put in. */
  text: string
  /** As it came. */
  raw: string
  /** What was done, and how often. */
  changes: { kind: ChangeKind; count: number }[]
  /** Each as a caption of its own: rows, messages or paragraphs. */
  items: string[]
}

const lineCount = (text: string) =>
  text.split(/[\r\n\v\u2028\u2029]+/).filter(line => line.trim() !== '').length

/** Plain text is what its writer saw; where it is not there, or lost its lines, the HTML is read. */
const wordsOf = ({ plain, marked }: Clip) => {
  const isPoor = plain.trim() === '' || (lineCount(plain) === 1 && lineCount(marked) > 1)
  return isPoor ? marked : plain
}

type Counts = Partial<Record<ChangeKind, number>>

interface Read {
  /** The paragraphs of each row, message or text. */
  items: string[][]
  counts: Counts
}

const counter = () => {
  let spaces = 0
  const linesOf = (text: string) =>
    text.split('\n').map(line => {
      const { text: words, count } = trimmed(line)
      spaces += count
      return words
    })
  return { linesOf, spaces: () => spaces }
}

const readCells = (text: string): Read => {
  const rows = withoutHeading(rowsIn(text))
  const { linesOf, spaces } = counter()
  let joins = 0
  const paragraphsOf = (cell: string) => {
    const read = joined(linesOf(cell))
    joins += read.joins
    return read.paragraphs
  }
  const items = rows.map(row => {
    const filled = row.map(paragraphsOf).filter(paragraphs => paragraphs.length > 0)
    const [only = []] = filled
    return filled.length === 1 ? only : [rowLine(filled.map(oneLineOf))]
  })
  const isTable = rows.length > 1 || rows.some(row => row.length > 1)
  return { items, counts: { cells: isTable ? rows.length : 0, joins, spaces: spaces() } }
}

const readText = (text: string): Read => {
  const { linesOf, spaces } = counter()
  const lines = linesOf(text)
  const chat = chatIn(lines)
  const read = (chat?.messages ?? [lines]).map(joined)
  const joins = read.reduce((sum, one) => sum + one.joins, 0)
  const paragraphs = read.map(one => one.paragraphs)
  return {
    items: chat ? paragraphs : paragraphs.flat().map(paragraph => [paragraph]),
    counts: { names: chat?.heads ?? 0, media: chat?.media ?? 0, joins, spaces: spaces() },
  }
}

/** A word that was copied with one space beside it keeps that: it parts it from what it is put next to. */
const withEdges = (words: string, text: string) =>
  text.includes('\n') || words === ''
    ? words
    : `${/^ \S/.test(text) ? ' ' : ''}${words}${/\S $/.test(text) ? ' ' : ''}`

/** More than any field takes: it is put in as it came, and the form says that it is too long. */
const MOST = 40_000

export const pasted = (clip: Clip, into: Into): Pasted => {
  const raw = wordsOf(clip)
  if (raw.length > MOST) return { text: raw, raw, changes: [], items: [raw] }
  const clean = cleanCharacters(raw)
  const read = clip.cells || looksLikeCells(clean.text) ? readCells(clean.text) : readText(clean.text)
  const paragraphs = read.items.flat()
  const words = into === 'line' ? oneLineOf(paragraphs) : paragraphs.join('\n')
  const text = withEdges(words, clean.text)
  const counts: Counts = {
    ...read.counts,
    invisible: clean.invisible,
    spaces: clean.spaces + (text === clean.text ? 0 : (read.counts.spaces ?? 0)),
    paragraphs: into === 'line' && paragraphs.length > 1 ? paragraphs.length : 0,
  }
  return {
    text,
    raw,
    changes: CHANGES.flatMap(kind => ((counts[kind] ?? 0) > 0 ? [{ kind, count: counts[kind] ?? 0 }] : [])),
    items: read.items.map(oneLineOf),
  }
}
