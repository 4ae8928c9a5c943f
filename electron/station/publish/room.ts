/** Watches that a build leaves room on its disk for everybody else who writes there. */
import { missingOn } from '../shows/copy.ts'
import { LeaveOut, leftOut } from '../shows/leftOut.ts'

const LOOK_EVERY_MS = 1_000

/** Aborts with LeaveOut as soon as less than `spare` bytes are free. */
export const watchRoom = (dir: string, spare: number) => {
  const full = new AbortController()
  const look = async () => {
    const missing = await missingOn(dir, 0, spare).catch(() => 0)
    if (missing > 0) full.abort(new LeaveOut(leftOut.diskFull(missing)))
  }
  const timer = spare > 0 ? setInterval(look, LOOK_EVERY_MS) : undefined
  return { signal: full.signal, stop: () => clearInterval(timer) }
}
