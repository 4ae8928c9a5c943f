/** Before a backup is opened: what will happen, and its passphrase. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundBackup } from '../../../electron/contract/backup.ts'
import { isNotConfirmed } from '../../client/errors.ts'
import { client, station } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import { useConfirmed } from '../gate/confirm.tsx'
import { SecretField } from '../gate/SecretField.tsx'
import styles from './OpenDialog.module.css'

export interface Opening {
  task: 'check' | 'restore'
  backup: FoundBackup
}

const useOpen = ({ task, backup: { path, encrypted } }: Opening, onBegun: () => void) => {
  const queries = useQueryClient()
  const confirmed = useConfirmed()
  const [passphrase, setPassphrase] = useState('')
  const opening = useMutation({
    mutationFn: () => {
      const job = { path, passphrase: encrypted ? passphrase : null }
      return task === 'check' ? client.backup.check(job) : confirmed(() => client.backup.restore(job))
    },
    onSuccess: state => {
      queries.setQueryData(station.backup.state.queryKey(), state)
      onBegun()
    },
  })
  const ready = !encrypted || passphrase !== ''
  return {
    passphrase,
    setPassphrase,
    error: opening.error && !isNotConfirmed(opening.error) ? opening.error : null,
    submit: () => {
      if (ready && !opening.isPending) opening.mutate()
    },
  }
}

const STEPS = ['restoreFirst', 'restoreThen', 'restoreAside', 'restoreLost'] as const

const Follows = ({ task }: Pick<Opening, 'task'>) => {
  const { t } = useTranslation('backup')
  if (task === 'check') return <p>{t('ask.checkFollows')}</p>
  return (
    <ol className={styles.steps}>
      {STEPS.map(step => (
        <li key={step}>{t(`ask.${step}`)}</li>
      ))}
    </ol>
  )
}

export const OpenDialog = ({ onClose, ...opening }: Opening & { onClose: () => void }) => {
  const { t } = useTranslation('backup')
  const errorText = useErrorText()
  const form = useId()
  const { task, backup } = opening
  const { passphrase, setPassphrase, error, submit } = useOpen(opening, onClose)
  return (
    <Dialog
      title={t(`ask.${task}`)}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('ask.cancel')}</Action>
          <Action tone={task === 'check' ? 'rail' : 'alarm'} type="submit" form={form}>
            {t(`ask.${task}Do`)}
          </Action>
        </>
      }
    >
      <p className={styles.name}>{backup.name}</p>
      <Follows task={task} />
      <form
        id={form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        {backup.encrypted && (
          <SecretField
            label={t('ask.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            autoComplete="off"
            autoFocus
          />
        )}
      </form>
      {error !== null && (
        <Note tone="alarm" icon={<WarningIcon />}>
          {errorText(error)}
        </Note>
      )}
    </Dialog>
  )
}
