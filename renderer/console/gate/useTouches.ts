/** Tells of every sign that somebody is at the page. */
import { useEffect, useRef } from 'react'

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel'] as const

/** A mouse that lies still is reported as well when the page moves under it. */
const liesStill = (event: Event) =>
  event.type === 'pointermove' &&
  event instanceof PointerEvent &&
  event.movementX === 0 &&
  event.movementY === 0

export const useTouches = (touched: () => void) => {
  const latest = useRef(touched)
  useEffect(() => {
    latest.current = touched
  })
  useEffect(() => {
    const listen = (event: Event) => {
      if (!liesStill(event)) latest.current()
    }
    for (const touch of TOUCHES) window.addEventListener(touch, listen, { capture: true, passive: true })
    return () => {
      for (const touch of TOUCHES) window.removeEventListener(touch, listen, { capture: true })
    }
  }, [])
}
