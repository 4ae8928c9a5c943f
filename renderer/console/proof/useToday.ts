/** How often each caption has run through today, as a sentence for each place. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSite } from '../../client/site.ts'
import { station } from '../../client/station.ts'
import { placeNameIn } from './proof.rules.ts'

/** By the caption's identifier. */
export const useToday = (): ReadonlyMap<string, string[]> => {
  const { t } = useTranslation('proof')
  const places = useSite()?.places
  const counts = useQuery(station.proof.today.queryOptions()).data
  return useMemo(() => {
    const said = new Map<string, string[]>()
    for (const { caption, place, passes } of counts ?? []) {
      const sentence = t('today', { place: placeNameIn(places, place), count: passes })
      said.set(caption, [...(said.get(caption) ?? []), sentence])
    }
    return said
  }, [counts, t, places])
}
