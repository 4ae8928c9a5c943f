/** On the kiosk a console that nobody touches closes and the board comes back; drafts stay with their owner. */
import { useEffect } from 'react'
import type { Session } from '../../../electron/contract/staff.ts'

/** Staff may think for two minutes; whoever only found the PIN page is gone sooner. */
const STAFF_MS = 120_000
const STRANGER_MS = 40_000
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel'] as const

/** @param leave ends the session, if there is one, and brings the board back. */
export const useIdleLeave = ({ screen, account }: Session, leave: () => void) => {
  useEffect(() => {
    if (!screen) return
    const patience = account ? STAFF_MS : STRANGER_MS
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
  }, [screen, account, leave])
}
