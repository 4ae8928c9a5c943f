/** Tells of every swipe, key by key and whatever it says; nothing of it is held here once it is told. */
import { useRef } from 'react'
import { useKeyTurns } from './keyTurns.ts'
import {
  NOTHING_RECORDED,
  type Recording,
  recordKey,
  recordSilence,
  type Swipe,
  swipeOf,
} from './swipe.rules.ts'

export const useSwipe = (onSwipe: (swipe: Swipe) => void) => {
  const recording = useRef(NOTHING_RECORDED)
  const take = (next: Recording) => {
    const swipe = swipeOf(next)
    recording.current = swipe ? { ...next, strokes: [] } : next
    if (swipe) onSwipe(swipe)
    return next.hearing.ours
  }
  useKeyTurns({
    onKey: turn => take(recordKey(recording.current, turn)),
    onSilence: at => take(recordSilence(recording.current, at)),
  })
}
