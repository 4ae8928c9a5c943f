/** Between two rounds: who will fill the menu, and what became of the last one. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { station } from '../../client/station.ts'
import { OrderTileIcon } from '../../components/icons/tiles.tsx'
import { Outcome } from './Outcome.tsx'
import { ResultsButton } from './ResultsButton.tsx'
import { useCloseDate } from './useCloseDate.ts'

export const NoMenu = () => {
  const { t } = useTranslation('order')
  const closeDate = useCloseDate()
  const last = useQuery(station.rounds.results.queryOptions()).data?.[0]?.round
  const detail = last
    ? t('emptyAfter', { number: last.number, date: closeDate(last.closesAt) })
    : t('emptyDetail')
  return (
    <Outcome
      icon={<OrderTileIcon />}
      title={t('empty')}
      detail={detail}
      {...(last && { actions: <ResultsButton /> })}
    />
  )
}
