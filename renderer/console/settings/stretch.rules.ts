/** Pure rules of stretches of the day: a new one after those there are, and where each lies on a bar of 24 hours. */
import { isComplete, lengthOf, minutesOf, type Stretch } from '../../../electron/contract/dayTimes.ts'

const DAY = 24 * 60

const timeOf = (minutes: number) => {
  const within = minutes % DAY
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** Begins where the last one ends, so that it overlaps nothing on most days. */
export const stretchAfter = (last: Stretch | undefined, start: string, minutes: number): Stretch => {
  const from = last?.to || start
  return { from, to: timeOf(minutesOf(from) + minutes) }
}

export interface Piece {
  /** Percent of the day. */
  start: number
  length: number
}

/** One piece, or two where it goes over midnight; none while a time is not filled in. */
export const piecesOf = (stretch: Stretch): Piece[] => {
  if (!isComplete(stretch)) return []
  const from = minutesOf(stretch.from)
  const until = from + lengthOf(stretch)
  const piece = (start: number, end: number): Piece => ({
    start: (100 * start) / DAY,
    length: (100 * (end - start)) / DAY,
  })
  return until <= DAY ? [piece(from, until)] : [piece(from, DAY), piece(0, until - DAY)]
}
