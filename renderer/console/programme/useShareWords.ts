/** A share of safety films in words. */
import { useTranslation } from 'react-i18next'
import type { SafetyShare } from '../../../electron/contract/programmeCycle.ts'

export const useShareWords = () => {
  const { t } = useTranslation('programme')
  return (share: SafetyShare | null): string => {
    if (share === null) return t('share.asList')
    if (share.kind === 'every') return t('share.everyWords', { nth: share.nth })
    return share.kind === 'percent'
      ? t('share.percentWords', { percent: share.percent })
      : t('share.noneWords')
  }
}
