/** What is said of an item as staff read it, to compare two versions. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { station } from '../../client/station.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { Field } from '../form/conflict.rules.ts'
import { toInstant } from '../form/period.rules.ts'
import { useMoment } from '../form/useMoment.ts'
import type { ProgressValues } from './round.rules.ts'

export const useProgressFields = ({ venues }: Pick<ListedRound, 'venues'>): Field<ProgressValues>[] => {
  const { t } = useTranslation(['console', 'cycle'])
  const { words } = useLanguage()
  const { moment } = useMoment()
  const shows = useQuery(station.shows.list.queryOptions()).data ?? []
  const venueName = (id: string | null) => {
    const venue = venues.find(one => one.id === id)
    return venue ? words(venue.name) : t('cycle:plan.noVenue')
  }
  const fields: Record<
    Exclude<keyof ProgressValues, 'revision'>,
    Omit<Field<ProgressValues>, 'name' | 'kind'>
  > = {
    stage: { label: t('rounds.stage'), show: ({ stage }) => t(`rounds.stages.${stage}`) },
    note: { label: t('rounds.note'), show: ({ note }) => note },
    when: {
      label: t('cycle:plan.when'),
      show: ({ when }) => (toInstant(when) === '' ? '' : moment(toInstant(when))),
    },
    venue: { label: t('cycle:plan.venue'), show: ({ venue }) => venueName(venue) },
    show: {
      label: t('cycle:plan.show'),
      show: ({ show }) => shows.find(({ id }) => id === show)?.title ?? t('cycle:plan.noShow'),
    },
  }
  return (Object.keys(fields) as (keyof typeof fields)[]).map(name => ({
    name,
    kind: 'text' as const,
    ...fields[name],
  }))
}
