/** Sends an item back: a reason to pick or to write, which its writer will read. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import styles from './SendBackDialog.module.css'

const REASONS = ['facts', 'wording', 'length', 'level', 'period', 'notice'] as const
/** Longest reason, as the contract has it. */
const REASON_LIMIT = 200

export interface SendBackDialogProps {
  writer: string
  onConfirm: (reason: string) => void
  onClose: () => void
}

export const SendBackDialog = ({ writer, onConfirm, onClose }: SendBackDialogProps) => {
  const { t } = useTranslation(['approval', 'console'])
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const confirm = () => {
    setTried(true)
    if (!missing) onConfirm(reason.trim())
  }
  return (
    <Dialog
      title={t('back.title', { name: writer })}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('console:form.cancel')}</Action>
          <Action tone="rail" onPress={confirm}>
            {t('back.confirm')}
          </Action>
        </>
      }
    >
      <p>{t('back.follows')}</p>
      <fieldset className={styles.reasons} aria-label={t('back.quick')}>
        {REASONS.map(name => (
          <Action key={name} onPress={() => setReason(t(`back.reasons.${name}`))}>
            {t(`back.reasons.${name}`)}
          </Action>
        ))}
      </fieldset>
      <TextField
        label={t('back.reason')}
        lines={2}
        value={reason}
        onChange={setReason}
        placeholder={t('back.example')}
        maxLength={REASON_LIMIT}
        error={tried && missing ? t('reasonNeeded') : undefined}
        autoFocus
      />
    </Dialog>
  )
}
