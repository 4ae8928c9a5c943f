/** What is under way: how far it is, and the way to end it. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupRun } from '../../../electron/contract/backup.ts'
import { client } from '../../client/station.ts'
import { CloseIcon } from '../../components/icons/action.tsx'
import { ArchiveIcon } from '../../components/icons/storage.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Action } from '../desk/density.tsx'
import { percentOf } from '../desk/figures.rules.ts'
import { useAttempt } from '../desk/useAttempt.ts'
import styles from './StatusPanel.module.css'
import { useBackupWords } from './useBackupWords.ts'

const Figures = ({ done, total }: Pick<BackupRun, 'done' | 'total'>) => {
  const { t } = useTranslation('backup')
  const { size } = useBackupWords()
  if (total === null) return t('run.preparing')
  return t('run.progress', { percent: percentOf(done, total), done: size(done), total: size(total) })
}

const Cancel = () => {
  const { t } = useTranslation('backup')
  const { attempt } = useAttempt()
  return (
    <div className={styles.ways}>
      <Action icon={<CloseIcon />} onPress={() => attempt(() => client.backup.cancel())}>
        {t('run.cancel')}
      </Action>
    </div>
  )
}

/** What is the same behind the gate and before it. */
export const Running = ({ run }: { run: BackupRun }) => {
  const { t } = useTranslation('backup')
  const { done, total } = run
  return (
    <>
      <h2 className={styles.title}>{t(`run.${run.task}`)}</h2>
      <p className={styles.name}>{run.name}</p>
      <ProgressBar label={t('run.label')} percent={total === null ? null : percentOf(done, total)} />
      <p className={styles.figures}>
        <Figures done={done} total={total} />
      </p>
    </>
  )
}

/** Whoever began it at the foot of the page is led to where it is told. */
const useInSight = () => {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return element
}

export const RunPanel = ({ run }: { run: BackupRun }) => {
  const { t } = useTranslation('backup')
  const element = useInSight()
  return (
    <section className={`${styles.panel} ${styles.running}`} aria-label={t(`run.${run.task}`)} ref={element}>
      <span className={styles.sign}>
        <ArchiveIcon />
      </span>
      <div className={styles.words}>
        <Running run={run} />
        <p>{t('run.calm')}</p>
        <Cancel />
      </div>
    </section>
  )
}
