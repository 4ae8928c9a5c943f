/** Takes the keyboard, and a reader of the screen, to what has just appeared, unless a field took them. */
import { useEffect, useRef } from 'react'

export const useFocusHere = <Target extends HTMLElement>() => {
  const target = useRef<Target>(null)
  useEffect(() => {
    if (document.activeElement === document.body) target.current?.focus()
  }, [])
  return target
}
