/** Runs the programme of this screen: takes what the station asks for, and keeps the stage going. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import { station } from '../../client/station.ts'
import { lineOf, NO_LINE } from './line.rules.ts'
import { lastOver, rememberOnStage, rememberOver } from './remember.ts'
import { openStage, stageAfter } from './stage.rules.ts'
import { useTorn } from './useTorn.ts'

/** So long a sign-off takes, in milliseconds; the sound of a film fades as long where quiet hours begin. */
const CLOSING_MS = 8_000

/** @param unseen somebody is at the board, or on another page. */
export const useStage = (unseen: boolean) => {
  const { data: now, dataUpdatedAt } = useQuery(station.programme.now.queryOptions())
  const { data: shows } = useQuery(station.shows.list.queryOptions())
  const torn = useTorn()
  const line = useMemo(() => (now && shows ? lineOf(now, shows) : NO_LINE), [now, shows])
  const [stage, dispatch] = useReducer(stageAfter, null, () => openStage(lastOver()))
  const [seen, setSeen] = useState(false)
  const known = now !== undefined && shows !== undefined && torn !== undefined
  const { on } = stage
  const closing = on !== null && now?.state === 'quiet'
  if (seen && (unseen || !on)) setSeen(false)

  // Asked again it may be the same answer: what failed while the station was away is tried anew all the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the answer is why
  useEffect(() => {
    if (known) dispatch({ type: 'line', line, unseen, torn })
  }, [known, line, unseen, torn, dataUpdatedAt])
  useEffect(() => {
    if (!closing) return
    const timer = setTimeout(() => dispatch({ type: 'closed' }), CLOSING_MS)
    return () => clearTimeout(timer)
  }, [closing])

  const played = on?.item.show.id
  useEffect(() => {
    if (played !== undefined) rememberOnStage(played)
  }, [played])
  const key = on?.item.key
  const tell = useCallback(
    (type: 'drawn' | 'complete' | 'failed' | 'gone', turn: number) => {
      if (type === 'complete' && key !== undefined) rememberOver(key)
      dispatch({ type, turn, line })
    },
    [line, key],
  )
  return {
    stage,
    /** It fills the screen, and nothing else is to be seen. */
    up: seen && !closing,
    closing,
    /** There is a programme at this hour, or it has signed off. */
    state: now?.state ?? 'off',
    until: now?.until ?? null,
    tell,
    onSeen: useCallback(() => setSeen(true), []),
  }
}
export type OnAir = ReturnType<typeof useStage>
