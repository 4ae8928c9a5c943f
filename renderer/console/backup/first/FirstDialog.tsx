/** Restores a backup onto a new machine: which one, its passphrase, how far it is, and the restart. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupState, FoundBackup } from '../../../../electron/contract/backup.ts'
import { client, station } from '../../../client/station.ts'
import { Dialog } from '../../../components/Dialog.tsx'
import { RefreshIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Loader } from '../../../components/Loader.tsx'
import { Note } from '../../../components/Note.tsx'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { Action } from '../../desk/density.tsx'
import { SecretField } from '../../gate/SecretField.tsx'
import { OutcomeNote } from '../OutcomeNote.tsx'
import { Running } from '../RunPanel.tsx'
import { useBackupWords } from '../useBackupWords.ts'
import { FirstList } from './FirstList.tsx'
import styles from './FirstRestore.module.css'

interface Part {
  onClose: () => void
}

const Cancel = ({ onClose }: Part) => {
  const { t } = useTranslation('backup')
  return <Action onPress={onClose}>{t('first.back')}</Action>
}

const Choosing = ({
  state,
  onChosen,
  onClose,
}: Part & { state: BackupState; onChosen: (one: FoundBackup) => void }) => {
  const { t } = useTranslation('backup')
  return (
    <Dialog title={t('first.title')} onClose={onClose} actions={<Cancel onClose={onClose} />}>
      <p>{t('first.words')}</p>
      {state.outcome && <OutcomeNote outcome={state.outcome} />}
      <FirstList onChosen={onChosen} />
    </Dialog>
  )
}

const useFirstRestore = ({ path, encrypted }: FoundBackup, onBegun: () => void) => {
  const queries = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const restoring = useMutation({
    mutationFn: () => client.backup.first.restore({ path, passphrase: encrypted ? passphrase : null }),
    onSuccess: state => {
      queries.setQueryData(station.backup.first.state.queryKey(), state)
      onBegun()
    },
  })
  const submit = () => {
    if ((!encrypted || passphrase !== '') && !restoring.isPending) restoring.mutate()
  }
  return { passphrase, setPassphrase, submit, error: restoring.error }
}

const Opening = ({ backup, onClose }: Part & { backup: FoundBackup }) => {
  const { t } = useTranslation('backup')
  const errorText = useErrorText()
  const form = useId()
  const { passphrase, setPassphrase, submit, error } = useFirstRestore(backup, onClose)
  return (
    <Dialog
      title={t('ask.restore')}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('ask.cancel')}</Action>
          <Action tone="rail" type="submit" form={form}>
            {t('ask.restoreDo')}
          </Action>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <p className={styles.name}>{backup.name}</p>
        {backup.encrypted && (
          <SecretField
            label={t('ask.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            autoComplete="off"
            autoFocus
          />
        )}
        {error && (
          <Note tone="alarm" icon={<WarningIcon />}>
            {errorText(error)}
          </Note>
        )}
      </form>
    </Dialog>
  )
}

const Restart = () => {
  const { t } = useTranslation('backup')
  const restart = useMutation({ mutationFn: () => client.backup.first.restart() })
  const begun = restart.isPending || restart.isSuccess
  return (
    <Action tone="rail" icon={<RefreshIcon />} isDisabled={begun} onPress={() => restart.mutate()}>
      {t(begun ? 'ready.restarting' : 'ready.restart')}
    </Action>
  )
}

const Ready = ({
  ready,
  restartable,
  onClose,
}: Part & Pick<BackupState, 'restartable'> & { ready: NonNullable<BackupState['ready']> }) => {
  const { t } = useTranslation('backup')
  const words = useBackupWords()
  return (
    <Dialog title={t('ready.title')} onClose={onClose} actions={restartable && <Restart />}>
      <p>{words.contents(ready.contents)}</p>
      <p>{words.counts(ready.contents)}</p>
      <p>{t(restartable ? 'first.readyDetail' : 'ready.byHand')}</p>
    </Dialog>
  )
}

const Known = ({ state, onClose }: Part & { state: BackupState }) => {
  const { t } = useTranslation('backup')
  const [chosen, setChosen] = useState<FoundBackup | null>(null)
  const { running, ready, restartable } = state
  if (running)
    return (
      <Dialog title={t('first.title')} onClose={onClose} actions={null}>
        <div className={styles.running}>
          <Running run={running} />
        </div>
      </Dialog>
    )
  if (ready) return <Ready ready={ready} restartable={restartable} onClose={onClose} />
  if (chosen) return <Opening backup={chosen} onClose={() => setChosen(null)} />
  return <Choosing state={state} onChosen={setChosen} onClose={onClose} />
}

export const FirstDialog = ({ onClose }: Part) => {
  const { t } = useTranslation()
  const state = useQuery(station.backup.first.state.queryOptions())
  return (
    <Loader data={state.data} pendingText={t('loading')}>
      {known => <Known state={known} onClose={onClose} />}
    </Loader>
  )
}
