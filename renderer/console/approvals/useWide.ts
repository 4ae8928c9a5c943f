/** Whether a list and what is read fit beside each other. */
import { useSyncExternalStore } from 'react'

const WIDE = window.matchMedia('(min-width: 1200px) and (orientation: landscape)')
const onWide = (changed: () => void) => {
  WIDE.addEventListener('change', changed)
  return () => WIDE.removeEventListener('change', changed)
}

export const useWide = (): boolean => useSyncExternalStore(onWide, () => WIDE.matches)
