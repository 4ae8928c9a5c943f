/** Pure rules of how far our clock is from that of a source, as its answers tell. */

/** What an answer of a web server says of the time. */
export interface DatedAnswer {
  /** The header `Date`, to the second: RFC 9110, 6.6.1. */
  date: string | undefined
  /** The header `Age`: what a cache hands out says what time it was. RFC 9111, 5.1. */
  age: string | undefined
  /** When it came by our own clock, and how long it took since it was asked for; milliseconds. */
  at: number
  took: number
}

/** How far our clock is ahead, in milliseconds: somewhere from one to the other. */
export interface Difference {
  low: number
  high: number
  /** Address of the source. */
  source: string
  /** By our own clock. */
  at: number
}

const SECOND = 1_000

/** It was dated at some moment between the question and the answer, within the second that it names. */
const differenceOf = ({ date, age, at, took }: DatedAnswer, source: string): Difference | null => {
  const dated = Date.parse(date ?? '')
  if (Number.isNaN(dated) || Number(age ?? 0) > 0) return null
  return { low: at - took - dated - SECOND, high: at - dated, source, at }
}

/** What several answers of one source leave between them; where they contradict each other a clock was set, and the last holds. */
export const narrowed = (
  before: Difference | null,
  answer: DatedAnswer,
  source: string,
): Difference | null => {
  const next = differenceOf(answer, source)
  if (!next || before?.source !== source) return next ?? before
  const low = Math.max(before.low, next.low)
  const high = Math.min(before.high, next.high)
  return low <= high ? { ...next, low, high } : next
}
