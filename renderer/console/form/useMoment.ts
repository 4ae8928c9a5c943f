/** Moments and periods in the words of the page. */
import { useTranslation } from 'react-i18next'
import type { ItemState } from '../../../electron/contract/common.ts'
import { momentWords } from './moment.rules.ts'

export const useMoment = () => {
  const { t, i18n } = useTranslation('console')
  const moment = (instant: string) => momentWords(instant, new Date(), i18n.language)
  return {
    moment,
    period: ({ state, start, end }: { state: ItemState; start: string; end: string }) => {
      if (state === 'live') return t('period.live', { end: moment(end) })
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
