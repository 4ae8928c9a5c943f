/** Whether this page is the kiosk's screen. */
import { useQuery } from '@tanstack/react-query'
import { station } from './station.ts'

export const useIsScreen = (): boolean => useQuery(station.staff.session.queryOptions()).data?.screen ?? false
