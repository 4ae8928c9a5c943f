/** A backup that only waits for the restart: what that means, and both ways on. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupState } from '../../../electron/contract/backup.ts'
import { isNotConfirmed } from '../../client/errors.ts'
import { client } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { ArchiveIcon } from '../../components/icons/storage.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import styles from './StatusPanel.module.css'
import { useBackupWords } from './useBackupWords.ts'

type Ready = NonNullable<BackupState['ready']>

const useRestart = () => {
  const confirmed = useConfirmed()
  const say = useSay()
  const errorText = useErrorText()
  return useMutation({
    mutationFn: () => confirmed(() => client.backup.restart()),
    onError: error => {
      if (!isNotConfirmed(error)) say({ text: errorText(error) })
    },
  })
}

const Restart = () => {
  const { t } = useTranslation('backup')
  const [asking, setAsking] = useState(false)
  const restart = useRestart()
  const begun = restart.isPending || restart.isSuccess
  return (
    <>
      <Action tone="rail" icon={<RefreshIcon />} isDisabled={begun} onPress={() => setAsking(true)}>
        {t(begun ? 'ready.restarting' : 'ready.restart')}
      </Action>
      {asking && (
        <Dialog
          title={t('ready.restartAsk')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Action onPress={() => setAsking(false)}>{t('ask.cancel')}</Action>
              <Action
                tone="rail"
                onPress={() => {
                  setAsking(false)
                  restart.mutate()
                }}
              >
                {t('ready.restart')}
              </Action>
            </>
          }
        >
          <p>{t('ready.detail')}</p>
          <p>{t('ready.restartFollows')}</p>
        </Dialog>
      )}
    </>
  )
}

const Discard = () => {
  const { t } = useTranslation('backup')
  const say = useSay()
  const { attempt } = useAttempt()
  const discard = () =>
    attempt(async () => {
      await client.backup.discardReady()
      say({ text: t('ready.discarded') })
    })
  return <Action onPress={discard}>{t('ready.discard')}</Action>
}

export const ReadyPanel = ({ ready, restartable }: { ready: Ready; restartable: boolean }) => {
  const { t } = useTranslation('backup')
  const words = useBackupWords()
  return (
    <section className={`${styles.panel} ${styles.ready}`} aria-label={t('ready.title')}>
      <span className={styles.sign}>
        <ArchiveIcon />
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>{t('ready.title')}</h2>
        <p>{words.contents(ready.contents)}</p>
        <p>{words.counts(ready.contents)}</p>
        <p className={styles.name}>{ready.name}</p>
        {!restartable && <p>{t('ready.byHand')}</p>}
      </div>
      <div className={styles.ways}>
        <Discard />
        {restartable && <Restart />}
      </div>
    </section>
  )
}
