/** One passing of one caption over the bar: its stretches, and whether all of them have been seen. */
import type { Line } from './crawl.rules.ts'
import type { Metrics, Taken } from './pass.ts'
import { directionOf, piecesOf, rightToLeftPieces } from './text.rules.ts'

export interface Run {
  line: Line
  pieces: string[]
  /** The first piece that is not drawn. */
  next: number
  /** Length of the round before this run, and of what is drawn of it, px. */
  before: number
  drawn: number
  /** Nothing of it was withdrawn or went by unseen. */
  whole: boolean
  giveBack(): void
}

export const beginRun = ({ line, giveBack }: Taken, { width, em }: Metrics, before: number): Run => {
  const { text } = line
  const pieces = directionOf(text) === 'rtl' ? rightToLeftPieces(text, width / em) : piecesOf(text)
  return { line, pieces, next: 0, before, drawn: 0, whole: true, giveBack }
}

export const isDrawn = ({ next, pieces }: Run) => next >= pieces.length

/** Its pass breaks off: nothing more of it is drawn. */
export const breakOff = (run: Run) => {
  run.next = run.pieces.length
  run.whole = false
}
