/** Shows on a terminal or in a log how an import is coming along. */
import type { ImportProgress, Outcome } from './importer.ts'
import { megabytes } from './leftOut.ts'

export interface Terminal {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

export const REDRAW_MS = 100
export const CLEAR_LINE = '\r\u001b[K'

/** A terminal gets one line that is written over; a log gets one line a file. */
export const progressOn = (stream: Terminal, monotonic: () => number = () => performance.now()) =>
  stream.isTTY ? rewriting(stream, monotonic) : oneLineAFile(stream)

const oneLineAFile = (stream: Terminal) => ({
  show: (progress: ImportProgress) => {
    if (progress.type === 'settled') stream.write(`${settledLine(progress.outcome)}\n`)
  },
  end: () => undefined,
})

const settledLine = (outcome: Outcome) =>
  outcome.state === 'left-out'
    ? `left out: ${outcome.name}: ${outcome.reason}`
    : `${outcome.state === 'added' ? 'added' : 'already in the library'}: ${outcome.name}`

const rewriting = (stream: Terminal, monotonic: () => number) => {
  let drawn = Number.NEGATIVE_INFINITY
  return {
    show: (progress: ImportProgress) => {
      if (progress.type !== 'reading' || monotonic() - drawn < REDRAW_MS) return
      drawn = monotonic()
      stream.write(`${CLEAR_LINE}${cutToWidth(readingLine(progress), (stream.columns || 80) - 1)}`)
    },
    end: () => stream.write(CLEAR_LINE),
  }
}

const readingLine = ({ index, of, done, bytes, name }: Extract<ImportProgress, { type: 'reading' }>) => {
  const percent = bytes > 0 ? Math.floor((done / bytes) * 100) : 0
  return `[${index}/${of}] ${megabytes(done)} of ${megabytes(bytes)} MB, ${percent} %  ${name}`
}

/** Chinese characters take two columns; a line that wraps could not be written over. */
export const cutToWidth = (text: string, columns: number) => {
  let width = 0
  let kept = ''
  for (const character of text) {
    width += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2
    if (width > columns) break
    kept += character
  }
  return kept
}
