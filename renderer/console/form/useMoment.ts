/** Moments and periods in the words of the page. */
import { useTranslation } from 'react-i18next'
import type { ItemState } from '../../../electron/contract/common.ts'
import type { Airing } from '../../../electron/contract/when.ts'
import { momentWords } from './moment.rules.ts'

interface Airable {
  state: ItemState
  start: string
  end: string
  airing: Airing | null
}

export const useMoment = () => {
  const { t, i18n } = useTranslation('console')
  const moment = (instant: string) => momentWords(instant, new Date(), i18n.language)
  return {
    moment,
    /** @param airing when it is up, now or the next time */
    period: ({ state, start, end, airing }: Airable) => {
      if (state === 'live') return t('period.live', { end: moment(airing?.end ?? end) })
      if (state === 'waiting' && airing) return t('period.next', { start: moment(airing.start) })
      if (state === 'ended' && new Date(end) > new Date()) return t('period.noMore')
      if (state === 'ended') return t('period.ended', { end: moment(end) })
      return t('period.between', { start: moment(start), end: moment(end) })
    },
  }
}

/** From when until when, whatever the time is now. */
export const useSpan = () => {
  const { t } = useTranslation('console')
  const { moment } = useMoment()
  return ({ start, end }: { start: string; end: string }) =>
    t('period.between', { start: moment(start), end: moment(end) })
}
