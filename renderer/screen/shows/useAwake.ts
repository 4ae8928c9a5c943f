/** Whether somebody touched lately, so that controls show themselves. */
import { useCallback, useEffect, useState } from 'react'

const AWAKE_MS = 5_000

export const useAwake = (): [awake: boolean, wake: () => void] => {
  const [until, setUntil] = useState(() => performance.now() + AWAKE_MS)
  const [awake, setAwake] = useState(true)
  useEffect(() => {
    setAwake(true)
    const timer = setTimeout(() => setAwake(false), until - performance.now())
    return () => clearTimeout(timer)
  }, [until])
  return [awake, useCallback(() => setUntil(performance.now() + AWAKE_MS), [])]
}
