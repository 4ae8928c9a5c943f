/** Shows on a terminal or in a log how a build is coming along. */
import type { Terminal } from '../shows/progressLine.ts'
import { CLEAR_LINE, cutToWidth, REDRAW_MS } from '../shows/progressLine.ts'
import type { BuildProgress, Built } from './build.ts'
import { timeLeftText } from './timeLeft.rules.ts'

/** A terminal gets one line that is written over; a log gets one line a file. */
export const buildLineOn = (stream: Terminal, monotonic: () => number = () => performance.now()) => {
  let drawn = Number.NEGATIVE_INFINITY
  const redraw = (progress: BuildProgress) => {
    if (progress.type !== 'working' || monotonic() - drawn < REDRAW_MS) return
    drawn = monotonic()
    stream.write(`${CLEAR_LINE}${cutToWidth(workingLine(progress), (stream.columns || 80) - 1)}`)
  }
  const report = (progress: BuildProgress) => {
    if (progress.type === 'settled') stream.write(`${settledLine(progress.built)}\n`)
  }
  return {
    show: stream.isTTY ? redraw : report,
    end: () => {
      if (stream.isTTY) stream.write(CLEAR_LINE)
    },
  }
}

type Working = Extract<BuildProgress, { type: 'working' }>
const workingLine = ({ index, of, share, secondsLeft, name }: Working) =>
  `${index}/${of}  ${Math.floor(share * 100)} %  ${timeLeftText(secondsLeft)} left  ${name}`

const settledLine = (built: Built) => {
  if (built.state === 'left-out') return `left out: ${built.name}: ${built.reason}`
  if (built.state === 'waits') return `waits for ffmpeg: ${built.name}`
  if (built.state === 'same-as') return `the same video as ${built.other}: ${built.name}`
  return `${built.state}: ${built.name}`
}
