/** The sync that is under way: how far it is, and the way to end it. */
import { useTranslation } from 'react-i18next'
import type { SyncRun } from '../../../electron/contract/sync.ts'
import { client } from '../../client/station.ts'
import { CloseIcon, RefreshIcon } from '../../components/icons/action.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Action } from '../desk/density.tsx'
import { percentOf } from '../desk/figures.rules.ts'
import { useAttempt } from '../desk/useAttempt.ts'
import styles from './Sync.module.css'
import { useSyncWords } from './useSyncWords.ts'

const Figures = ({ done, total }: Pick<SyncRun, 'done' | 'total'>) => {
  const { t } = useTranslation('sync')
  const { size } = useSyncWords()
  if (total === null) return t('run.looking')
  return t('run.progress', { percent: percentOf(done, total), done: size(done), total: size(total) })
}

const Cancel = () => {
  const { t } = useTranslation('sync')
  const { attempt } = useAttempt()
  return (
    <Action icon={<CloseIcon />} onPress={() => attempt(() => client.sync.cancel())}>
      {t('run.cancel')}
    </Action>
  )
}

export const RunPanel = ({ run: { byHand, source, done, total } }: { run: SyncRun }) => {
  const { t } = useTranslation('sync')
  const title = t(byHand ? 'run.byHand' : 'run.nightly')
  return (
    <section className={`${styles.panel} ${styles.running}`} aria-label={title}>
      <span className={styles.sign}>
        <RefreshIcon />
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.technical}>{source}</p>
        <ProgressBar label={t('run.label')} percent={total === null ? null : percentOf(done, total)} />
        <p className={styles.figures}>
          <Figures done={done} total={total} />
        </p>
        <p className={styles.small}>{t('run.calm')}</p>
      </div>
      <div className={styles.ways}>
        <Cancel />
      </div>
    </section>
  )
}
