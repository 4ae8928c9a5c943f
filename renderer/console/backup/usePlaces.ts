/** Sticks and folders with the backups in them, looked at again and again while the page is open. */
import { useQuery } from '@tanstack/react-query'
import { station } from '../../client/station.ts'

/** Somebody who plugs a stick in looks at the page at once. */
export const LOOK_EVERY_MS = 3_000

/** @param folder one more that is named by hand. */
export const usePlaces = (folder?: string) => {
  const query = useQuery({
    ...station.backup.places.queryOptions({ input: folder ? { folder } : {} }),
    refetchInterval: LOOK_EVERY_MS,
    placeholderData: before => before,
  })
  return { places: query.data ?? [], known: query.data !== undefined }
}
