/** What played when the last page of this screen died: asked once, because later the station speaks of what plays now. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { station } from '../../client/station.ts'
import type { Torn } from './stage.rules.ts'

/** Undefined until the station has answered. */
export const useTorn = (): Torn | undefined => {
  const { data } = useQuery(station.plays.state.queryOptions())
  const [torn, setTorn] = useState<Torn | undefined>(undefined)
  if (torn === undefined && data) setTorn(data.goOn)
  return torn
}
