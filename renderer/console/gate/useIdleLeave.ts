/** On the kiosk a console that nobody touches closes and the board comes back; drafts stay with their owner. */
import { useEffect } from 'react'
import type { Session } from '../../../electron/contract/staff.ts'
import { useIdleTimes } from '../../client/site.ts'

const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel'] as const

/** @param leave ends the session, if there is one, and brings the board back. */
export const useIdleLeave = ({ screen, account }: Session, leave: () => void) => {
  const { seconds, countdownSeconds, staffSeconds } = useIdleTimes()
  // Whoever only found the way in is gone as soon as from any other screen.
  const patience = 1_000 * (account ? staffSeconds : seconds + countdownSeconds)
  useEffect(() => {
    if (!screen) return
    let timer = setTimeout(leave, patience)
    const touched = () => {
      clearTimeout(timer)
      timer = setTimeout(leave, patience)
    }
    for (const touch of TOUCHES) window.addEventListener(touch, touched, true)
    return () => {
      clearTimeout(timer)
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, true)
    }
  }, [screen, patience, leave])
}
