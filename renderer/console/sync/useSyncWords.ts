/** Sizes, moments and what went wrong, in the words of the page. */
import { useTranslation } from 'react-i18next'
import type { SyncFailure, SyncOutcome } from '../../../electron/contract/sync.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { sizeWords } from '../desk/figures.rules.ts'
import { useMoment } from '../form/useMoment.ts'

export const useSyncWords = () => {
  const { t } = useTranslation(['sync', 'console'])
  const { language } = useLanguage()
  const { moment } = useMoment()
  const size = (bytes: number) => sizeWords(bytes, language)
  return {
    moment,
    size,
    day: (instant: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(instant)),
    failure: ({ code, bytes, detail }: SyncFailure) => {
      if (code === 'disk-full' && bytes === null) return t('failure.disk-full-now')
      return t(`failure.${code}`, { size: size(bytes ?? 0), shows: code === 'rotten' ? detail : '' })
    },
    /** What a sync brought and read again. */
    work: ({ files, fetched, verified, repaired }: SyncOutcome) =>
      [
        files > 0 ? t('work.fetched', { count: files, size: size(fetched) }) : '',
        verified > 0 ? t('work.verified', { count: verified }) : '',
        repaired > 0 ? t('work.repaired', { count: repaired }) : '',
      ]
        .filter(words => words !== '')
        .join(t('console:separator')),
  }
}
