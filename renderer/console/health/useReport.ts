/** The station's report, asked again by itself every ten seconds. */
import { useQuery } from '@tanstack/react-query'
import { station } from '../../client/station.ts'

const EVERY_MS = 10_000

export const useReport = () =>
  useQuery({
    ...station.health.report.queryOptions(),
    // A session that is over is not asked without end; whoever signs in again has everything asked anew.
    refetchInterval: ({ state }) => (state.status === 'error' ? false : EVERY_MS),
  })
