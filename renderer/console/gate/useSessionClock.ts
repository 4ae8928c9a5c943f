/** Keeps the session of somebody who is at the page, and knows when the session of somebody who is not will end. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Session } from '../../../electron/contract/staff.ts'
import { station } from '../../client/station.ts'
import { type EndKind, type EndsIn, endToSay, isNews, nextLook } from './end.rules.ts'
import { useTouches } from './useTouches.ts'

/** Says the seconds while they are few; asks the station at each turn, for another window may be in use. */
const useEnd = (endsIn: EndsIn | null) => {
  const queries = useQueryClient()
  const [said, setSaid] = useState<{ kind: EndKind; seconds: number } | null>(null)
  useEffect(() => {
    if (!endsIn) return setSaid(null)
    const heardAt = performance.now()
    const passed = () => (performance.now() - heardAt) / 1000
    const say = () => setSaid(endToSay({ idle: endsIn.idle - passed(), latest: endsIn.latest - passed() }))
    const askAgain = () => void queries.invalidateQueries({ queryKey: station.staff.session.queryKey() })
    setSaid(endToSay(endsIn))
    const warned = endToSay(endsIn) !== null
    const ticking = warned ? setInterval(say, 500) : undefined
    const asking = setTimeout(askAgain, nextLook(endsIn) * 1000)
    return () => {
      clearInterval(ticking)
      clearTimeout(asking)
    }
  }, [endsIn, queries])
  return said
}

export const useSessionClock = (session: Session, keep: (session: Session) => void) => {
  const end = useEnd(session.endsIn)
  const { mutate } = useMutation(station.staff.stay.mutationOptions({ onSuccess: keep }))
  const toldAt = useRef(Number.NEGATIVE_INFINITY)
  const stay = () => {
    toldAt.current = performance.now()
    mutate(undefined)
  }
  useTouches(() => {
    if (session.account && isNews(performance.now() - toldAt.current, end?.kind === 'idle')) stay()
  })
  return { end, stay }
}
