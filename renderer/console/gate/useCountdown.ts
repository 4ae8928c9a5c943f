/** Counts whole seconds down to 0. */
import { useCallback, useEffect, useState } from 'react'

export const useCountdown = () => {
  const [endsAt, setEndsAt] = useState(0)
  const [left, setLeft] = useState(0)
  const start = useCallback((seconds: number) => {
    setEndsAt(performance.now() + seconds * 1000)
    setLeft(seconds)
  }, [])
  useEffect(() => {
    if (left === 0) return
    const look = () => setLeft(Math.max(0, Math.ceil((endsAt - performance.now()) / 1000)))
    const timer = setInterval(look, 200)
    return () => clearInterval(timer)
  }, [endsAt, left])
  return { left, start }
}
