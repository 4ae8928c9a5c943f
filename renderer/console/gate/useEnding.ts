/** Whether a session is being ended, also one whose gate is gone: the sign-out is tried until the station has heard it. */
import { useIsMutating } from '@tanstack/react-query'
import { station } from '../../client/station.ts'

export const useEnding = (): boolean =>
  useIsMutating({ mutationKey: station.staff.signOut.mutationKey() }) > 0
