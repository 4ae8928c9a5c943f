/** Watches the display's frames for a moment, apart from the page's main thread, whose work costs the crawl no frame. */
import { framesIn } from './frames.rules.ts'

const WATCH_MS = 2_000

const watch = (times: number[]) => {
  requestAnimationFrame(time => {
    times.push(time)
    if (time - (times[0] ?? time) < WATCH_MS) watch(times)
    else postMessage(framesIn(times))
  })
}

addEventListener('message', () => watch([]))
