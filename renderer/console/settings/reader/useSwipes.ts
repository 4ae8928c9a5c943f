/** The last swipes, key by key: held by the page alone, and gone when it is left or after a while. */
import { useEffect, useState } from 'react'
import type { Swipe } from '../../../reader/swipe.rules.ts'
import { useSwipe } from '../../../reader/useSwipe.ts'

export interface Swiped extends Swipe {
  /** Counted from 1 since the page was opened or cleared. */
  nth: number
  /** Revision of the settings at that moment. */
  revision: number
}

/** Enough to tell what changes from card to card. */
export const MOST_SWIPES = 3
/** Long enough to compare with what is printed on the card; a technician who was called away leaves nothing. */
const SHOWN_MS = 60_000

export const useSwipes = (revision: number) => {
  const [swipes, setSwipes] = useState<readonly Swiped[]>([])
  useSwipe(swipe =>
    setSwipes(before => {
      const nth = (before.at(-1)?.nth ?? 0) + 1
      return [...before, { ...swipe, nth, revision }].slice(-MOST_SWIPES)
    }),
  )
  useEffect(() => {
    if (swipes.length === 0) return
    const timer = setTimeout(() => setSwipes([]), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [swipes])
  return { swipes, clear: () => setSwipes([]) }
}
