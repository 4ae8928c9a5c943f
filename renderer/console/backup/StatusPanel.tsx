/** The one question of this page: is the site saved elsewhere, and since when? */
import { useTranslation } from 'react-i18next'
import type { MadeBackup } from '../../../electron/contract/backup.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { type Freshness, freshnessOf } from './backup.rules.ts'
import styles from './StatusPanel.module.css'
import { useBackupWords } from './useBackupWords.ts'

const Facts = ({ made }: { made: MadeBackup }) => {
  const { t } = useTranslation('backup')
  const { size, scope } = useBackupWords()
  const lock = t(made.encrypted ? 'encrypted' : 'plain')
  return (
    <>
      <p>{t('status.facts', { size: size(made.bytes), scope: scope(made), lock })}</p>
      <p className={styles.name}>{t('status.where', { path: made.path })}</p>
    </>
  )
}

const Title = ({ made, freshness }: { made: MadeBackup | null; freshness: Freshness }) => {
  const { t } = useTranslation('backup')
  const { moment } = useBackupWords()
  return (
    <>
      <h2 className={styles.title}>
        {t(`status.${freshness.kind}`, { moment: made ? moment(made.at) : '' })}
      </h2>
      {freshness.kind === 'never' && <p>{t('status.neverDetail')}</p>}
      {freshness.kind === 'old' && <p>{t('status.oldDetail', { days: freshness.days })}</p>}
    </>
  )
}

export interface StatusPanelProps {
  made: MadeBackup | null
  /** It was made just now. */
  justMade: boolean
}

export const StatusPanel = ({ made, justMade }: StatusPanelProps) => {
  const { t } = useTranslation('backup')

  const freshness = freshnessOf(made?.at ?? null, new Date())
  const fresh = freshness.kind === 'fresh'
  return (
    <section className={`${styles.panel} ${fresh ? styles.fresh : styles.stale}`}>
      <span className={styles.sign}>{fresh ? <CheckIcon /> : <WarningIcon />}</span>
      <div className={styles.words}>
        <Title made={made} freshness={freshness} />
        {justMade && <p role="status">{t('done.make')}</p>}
        {made && <Facts made={made} />}
      </div>
    </section>
  )
}
