/** Whether somebody is at the screen: from a touch or a card until the idle time has run out. */
import { useCallback, useEffect, useState } from 'react'

const SIGNS = ['pointerdown', 'keydown'] as const

/** @returns whether, and what says that nobody is there any more. */
export const usePresence = (): [here: boolean, leave: () => void] => {
  const [here, setHere] = useState(false)
  useEffect(() => {
    const come = () => setHere(true)
    for (const sign of SIGNS) window.addEventListener(sign, come, true)
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, come, true)
    }
  }, [])
  return [here, useCallback(() => setHere(false), [])]
}
