/** What is promised of the crawl, and whether the figures keep it. */
import type { Frames } from './browser.support.ts'

/** Ms a second, and times the plain layer. */
const MOST_WORK = 1.5
const MOST_CPU = 1.1

interface Cost {
  characters: number
  /** Script, style and layout of the main thread. */
  workMsPerSecond: number
  /** CPU of all processes of the browser, as a multiple of the plain layer's in the same run. */
  cpuToPlain: number
}

interface Busy extends Frames {
  changes: number
  longFrames: number
  longestFrameMs: number
}

export interface CrawlFigures {
  browser: string
  /** Characters of the longest caption. */
  longest: number
  lengths: Array<Cost & { cpuMsPerSecond: number; plainCpuMsPerSecond: number }>
  /** Frames while the main thread is kept busy. */
  busy: { plain: Frames; short: Frames; long: Frames }
  /** By how long the page has been open. */
  open: Record<string, Cost & { whileBusy: Frames }>
  /** While notices change and orders come in, on the board and under a film. */
  board: Busy
  film: Busy
}

interface Promised {
  promise: string
  measured: string
  met: boolean
}

const framesPromise = (name: string, { drawn, dropped, longestMs }: Frames, plain: Frames): Promised => ({
  promise: `${name}, main thread busy 120 ms in every 250: no frame dropped`,
  measured: `${dropped} of ${drawn + dropped} dropped, longest wait ${longestMs} ms (plain layer: ${plain.dropped} of ${plain.drawn + plain.dropped}, ${plain.longestMs} ms)`,
  met: dropped === 0,
})

const costPromises = (
  name: string,
  { workMsPerSecond, cpuToPlain }: { workMsPerSecond: number; cpuToPlain: number },
): Promised[] => [
  {
    promise: `${name}: script, style and layout ≤ ${MOST_WORK} ms a second`,
    measured: `${workMsPerSecond} ms`,
    met: workMsPerSecond <= MOST_WORK,
  },
  {
    promise: `${name}: CPU of all processes ≤ ${MOST_CPU} × the plain layer`,
    measured: `${cpuToPlain} ×`,
    met: cpuToPlain <= MOST_CPU,
  },
]

const longFramesPromise = (where: string, figures: Busy): Promised => ({
  promise: `${where}, ${figures.changes} notices published and orders placed: no frame longer than 50 ms`,
  measured: `${figures.longFrames} longer, the longest ${figures.longestFrameMs} ms; ${figures.dropped} of ${figures.drawn + figures.dropped} frames dropped`,
  met: figures.longFrames === 0,
})

export const promisesOf = ({ longest, lengths, busy, open, board, film }: CrawlFigures): Promised[] => [
  ...lengths.flatMap(cost => costPromises(`${cost.characters} characters`, cost)),
  framesPromise('30 characters', busy.short, busy.plain),
  framesPromise(`${longest} characters`, busy.long, busy.plain),
  ...Object.entries(open).flatMap(([name, cost]) => [
    ...costPromises(`open for ${name}, ${cost.characters} characters`, cost),
    framesPromise(`open for ${name}, ${cost.characters} characters`, cost.whileBusy, busy.plain),
  ]),
  longFramesPromise('board', board),
  longFramesPromise('a film plays', film),
]
