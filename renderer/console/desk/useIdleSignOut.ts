/** On the kiosk a session that nobody touches ends and the board comes back; drafts stay with their owner. */
import { useEffect } from 'react'
import { useSession } from '../gate/session.ts'

const IDLE_MS = 120_000
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel'] as const

export const useIdleSignOut = () => {
  const { session, leave } = useSession()
  const watched = session.screen && session.signedIn
  useEffect(() => {
    if (!watched) return
    let timer = setTimeout(leave, IDLE_MS)
    const touched = () => {
      clearTimeout(timer)
      timer = setTimeout(leave, IDLE_MS)
    }
    for (const touch of TOUCHES) window.addEventListener(touch, touched, true)
    return () => {
      clearTimeout(timer)
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, true)
    }
  }, [watched, leave])
}
