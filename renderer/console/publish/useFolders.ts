/** Sticks and known folders, as sources and as places for a library, looked at again and again. */
import { useQuery } from '@tanstack/react-query'
import { station } from '../../client/station.ts'
import { useSettled } from '../form/useSettled.ts'

/** Somebody who plugs a stick in looks at the page at once. */
const LOOK_EVERY_MS = 3_000

export const useFolders = (typed: { source: string; out: string }) => {
  const source = useSettled(typed.source)
  const out = useSettled(typed.out)
  const query = useQuery({
    ...station.publish.places.queryOptions({ input: { ...(source && { source }), ...(out && { out }) } }),
    refetchInterval: LOOK_EVERY_MS,
    placeholderData: before => before,
  })
  return query.data ?? { sources: [], outs: [] }
}
export type Folders = ReturnType<typeof useFolders>
