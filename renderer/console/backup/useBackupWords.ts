/** Sizes, moments and what a backup holds, in the words of the page. */
import { useTranslation } from 'react-i18next'
import { type BackupContents, BackupCounts } from '../../../electron/contract/backup.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { sizeWords } from '../desk/figures.rules.ts'
import { useMoment } from '../form/useMoment.ts'
import { scopeKey } from './backup.rules.ts'

const COUNTED = BackupCounts.keyof().options

export const useBackupWords = () => {
  const { t } = useTranslation(['backup', 'console'])
  const { language } = useLanguage()
  const { moment } = useMoment()
  const scope = (of: Pick<BackupContents, 'scope' | 'library'>) =>
    t(`scopes.${scopeKey(of.scope, of.library)}`)
  return {
    moment,
    scope,
    size: (bytes: number) => sizeWords(bytes, language),
    /** Whose it is, from when, and how much of the site. */
    contents: ({ mine, place, madeAt, ...what }: BackupContents) =>
      t('done.contents', { mine, place, moment: moment(madeAt), scope: scope(what) }),
    counts: ({ counts }: BackupContents) =>
      COUNTED.flatMap(what => {
        const count = counts[what]
        return count ? [t(`done.counts.${what}`, { count })] : []
      }).join(t('console:separator')),
  }
}
