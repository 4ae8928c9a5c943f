/** The cache of what the station said: always asked on this machine, so no network state matters. */
import { ORPCError } from '@orpc/client'
import { QueryClient, type QueryKey } from '@tanstack/react-query'

/** A refusal stays one however often it is asked; a station that is away or failing comes back. */
const isPassing = (error: Error) => !(error instanceof ORPCError) || error.status >= 500

/** Retries for ever with at most 2 s between: a station that restarts is back within seconds. */
export const createQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: (_, error) => isPassing(error),
        retryDelay: attempt => Math.min(2_000, 250 * 2 ** attempt),
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** What was asked before may be answered only now, with what no longer holds: it is broken off and asked anew. */
export const askAnew = async (queries: QueryClient, filters: { queryKey?: QueryKey } = {}) => {
  await queries.cancelQueries(filters)
  await queries.invalidateQueries(filters)
}
