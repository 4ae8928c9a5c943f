/** The entries that fit a filter, page by page, and the filter in the address. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { AUDIT_PAGE } from '../../../electron/contract/audit.ts'
import { station } from '../../client/station.ts'
import { filterOf, type LogQuery, paramsOf, queryOf } from './query.rules.ts'

/** A choice replaces the address: the way back leads to the page before, not through every filter. */
export const useLogQuery = () => {
  const [params, setParams] = useSearchParams()
  const change = (some: Partial<LogQuery>) =>
    setParams(now => paramsOf({ ...queryOf(now), ...some }), { replace: true })
  const clear = () => setParams(new URLSearchParams(), { replace: true })
  return { query: queryOf(params), change, clear }
}

export const useLog = (query: LogQuery) =>
  useInfiniteQuery({
    ...station.audit.list.infiniteOptions({
      input: (before: number | undefined) => ({
        ...filterOf(query),
        ...(before !== undefined && { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ entries }) => (entries.length < AUDIT_PAGE ? undefined : entries.at(-1)?.sequence),
    }),
    placeholderData: keepPreviousData,
  })
