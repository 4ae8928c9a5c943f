/** Watches the display's frames for a moment, apart from the page's main thread, whose work costs the crawl no frame. */
import { framesIn, WATCH_MS, type Watched } from './frames.rules.ts'

/** What the look saw that was asked for under this number. */
export interface Looked {
  turn: number
  watched: Watched
}

const watch = (turn: number, times: number[]) => {
  requestAnimationFrame(time => {
    times.push(time)
    if (time - (times[0] ?? time) < WATCH_MS) watch(turn, times)
    else postMessage({ turn, watched: framesIn(times) } satisfies Looked)
  })
}

addEventListener('message', ({ data }: MessageEvent<number>) => watch(data, []))
