/** The cache of what the station said: always asked on this machine, so no network state matters. */
import { QueryClient } from '@tanstack/react-query'

/** Retries for ever with at most 2 s between: a station that restarts is back within seconds. */
export const createQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: true,
        retryDelay: attempt => Math.min(2_000, 250 * 2 ** attempt),
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
