/** On the kiosk a console that nobody touches closes and the board comes back; drafts stay with their owner. */
import { useEffect, useRef, useState } from 'react'
import type { Session } from '../../../electron/contract/staff.ts'
import { useIdleTimes } from '../../client/site.ts'
import { WARN_SCREEN_SECONDS } from './end.rules.ts'
import { useTouches } from './useTouches.ts'

/**
 * @param leave ends the session, if there is one, and brings the board back; keep it stable.
 * Answers with the seconds that are left once they are few; null before.
 */
export const useIdleLeave = ({ screen, account }: Session, leave: () => void): number | null => {
  const { seconds, countdownSeconds, staffSeconds } = useIdleTimes()
  // Whoever only found the gate is gone as soon as from any other screen.
  const patience = account ? staffSeconds : seconds + countdownSeconds
  const touchedAt = useRef(0)
  const [left, setLeft] = useState<number | null>(null)
  useTouches(() => {
    touchedAt.current = performance.now()
    setLeft(null)
  })
  useEffect(() => {
    touchedAt.current = performance.now()
  }, [])
  useEffect(() => {
    if (!screen) return
    const look = () => {
      const seconds = Math.ceil(patience - (performance.now() - touchedAt.current) / 1000)
      if (seconds <= 0) leave()
      else setLeft(seconds <= WARN_SCREEN_SECONDS ? seconds : null)
    }
    const timer = setInterval(look, 500)
    return () => clearInterval(timer)
  }, [screen, patience, leave])
  return left
}
