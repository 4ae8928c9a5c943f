/** Watches for a person who walked away; a show in progress keeps the watch off. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useIdleTimes } from '../../client/site.ts'
import { useCovered } from '../../components/alert/covered.ts'
import { countdownAt } from './idle.rules.ts'

interface Idle {
  /** Seconds until everything of the last person is gone; null while somebody is there. */
  countdown: number | null
  /** Keeps the watch off while `true`, as during a show. */
  hold: (held: boolean) => void
  /** Brings the board back and clears away everything of the last person. */
  home: () => void
}

const IdleContext = createContext<Idle>({
  countdown: null,
  hold: () => undefined,
  home: () => undefined,
})
export const useIdle = () => useContext(IdleContext)

/** While the component that calls it is mounted and `held` is true, nobody counts as gone. */
export const useHoldIdle = (held: boolean) => {
  const { hold } = useIdle()
  useEffect(() => {
    hold(held)
    return () => hold(false)
  }, [hold, held])
}

const TOUCHES = ['pointerdown', 'keydown'] as const

const useCountdown = (active: boolean, gone: () => void): number | null => {
  const { seconds, countdownSeconds } = useIdleTimes()
  const [countdown, setCountdown] = useState<number | null>(null)
  useEffect(() => {
    let touchedAt = performance.now()
    const touched = () => {
      touchedAt = performance.now()
      setCountdown(null)
    }
    const look = () => {
      const left = active ? countdownAt(performance.now() - touchedAt, { seconds, countdownSeconds }) : null
      setCountdown(left)
      if (left === 0) {
        touched()
        gone()
      }
    }
    for (const touch of TOUCHES) window.addEventListener(touch, touched, true)
    const timer = setInterval(look, 250)
    return () => {
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, true)
      clearInterval(timer)
    }
  }, [active, gone, seconds, countdownSeconds])
  return countdown
}

interface IdleWatchProps {
  /** There is something of a person to clear away. */
  active: boolean
  /** Nobody is there any more; keep it stable. */
  gone: () => void
  /** Brings the board back for whoever comes next. */
  home: () => void
  children: ReactNode
}

export const IdleWatch = ({ active, gone, home, children }: IdleWatchProps) => {
  const [held, hold] = useState(false)
  const covered = useCovered()
  // After an alert the time begins anew: nobody could touch what it covered.
  const countdown = useCountdown(active && !held && !covered, gone)
  return <IdleContext value={{ countdown, hold, home }}>{children}</IdleContext>
}
