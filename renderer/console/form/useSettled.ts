/** A value that follows another one when it has rested for a moment, so that typing does not restart a preview. */
import { useEffect, useState } from 'react'

const REST_MS = 400

export const useSettled = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
