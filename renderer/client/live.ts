/** Follows the station's change stream and asks again for what changed; reconnects by itself. */
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Change, Topic } from '../../electron/contract/live.ts'
import { client, station } from './station.ts'

const LONGEST_WAIT_MS = 2_000

const keysOf = (topic: Topic) => {
  // Who is signed in, and what they may do, is read from the accounts.
  if (topic === 'accounts') return [station.accounts.key(), station.staff.key()]
  // Progress comes several times a second; sticks and their backups are no matter of progress.
  if (topic === 'backup') return [station.backup.state.key(), station.backup.first.state.key()]
  // What was served can be rated; and the next menu is suggested from ratings and wishes.
  if (topic === 'rounds' || topic === 'ratings')
    return [station.rounds.key(), station.ratings.key(), station.plays.key()]
  if (topic === 'wishes') return [station.wishes.key(), station.rounds.suggestions.key()]
  if (topic === 'notices') return [station.notices.key(), station.screens.key(), station.receipts.key()]
  if (topic === 'captions') return [station.captions.key(), station.screens.key()]
  // Meals and shifts decide when something is shown.
  if (topic === 'site')
    return [
      ...[station.site.key(), station.captions.key(), station.notices.key(), station.screens.key()],
      station.programme.key(),
    ]
  if (topic === 'programme') return [station.programme.key(), station.screens.key()]
  if (topic === 'shows') return [station.shows.key(), station.programme.key()]
  return [station[topic].key()]
}

/** What was asked before may be answered only now, with what no longer holds: it is broken off and asked anew. */
const askAnew = async (queries: QueryClient, filters: { queryKey?: QueryKey } = {}) => {
  await queries.cancelQueries(filters)
  await queries.invalidateQueries(filters)
}

const apply = (queries: QueryClient, change: Change) => {
  // What was missed while disconnected is unknown, so a new connection asks for everything again.
  if (change.type === 'hello') return askAnew(queries)
  return Promise.all(keysOf(change.topic).map(queryKey => askAnew(queries, { queryKey })))
}

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

const follow = async (queries: QueryClient, signal: AbortSignal, connected: (is: boolean) => void) => {
  let waitMs = 250
  while (!signal.aborted) {
    try {
      for await (const change of await client.live.changes(undefined, { signal })) {
        connected(true)
        waitMs = 250
        void apply(queries, change)
      }
    } catch {
      // Whatever ended the stream, the answer is to connect again.
    }
    connected(false)
    if (!signal.aborted) await sleep(waitMs)
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)
  }
}

/** Whether the page hears the station now. */
export const useLive = (): boolean => {
  const queries = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const controller = new AbortController()
    void follow(queries, controller.signal, setConnected)
    return () => controller.abort()
  }, [queries])
  return connected
}
