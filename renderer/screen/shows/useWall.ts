/** What somebody does at the wall: it is as they left it when they come back from a show. */
import { useMemo, useState } from 'react'
import type { Show } from '../../../electron/contract/shows.ts'
import type { Plays } from './usePlays.ts'
import { type Filter, wallOf } from './wall.rules.ts'

type View = 'posters' | 'filter' | 'find'

export const useWall = (all: readonly Show[], { isSetAside, watched }: Plays) => {
  const [view, open] = useState<View>('posters')
  const [filter, setFilter] = useState<Filter>({})
  const [query, setQuery] = useState('')
  const [page, turn] = useState(0)
  const [now] = useState(() => new Date())
  const shows = useMemo(() => all.filter(({ id }) => !isSetAside(id)), [all, isSetAside])
  const facts = useMemo(() => ({ now, watched }), [now, watched])
  return {
    /** Everything that can be played. */
    shows,
    /** How many are there but cannot be played. */
    setAside: all.length - shows.length,
    left: useMemo(() => wallOf(shows, filter, facts), [shows, filter, facts]),
    facts,
    filter,
    view,
    open,
    query,
    setQuery,
    page,
    turn,
    choose: (next: Filter) => {
      setFilter(next)
      turn(0)
    },
  }
}
export type Wall = ReturnType<typeof useWall>
