/** Puts something on the screens unread: says what that means and asks why. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'

/** Longest reason, as the contract has it. */
const REASON_LIMIT = 200

export interface UrgentDialogProps {
  onConfirm: (reason: string) => void
  onClose: () => void
}

export const UrgentDialog = ({ onConfirm, onClose }: UrgentDialogProps) => {
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
      title={t('urgent.title')}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('console:form.cancel')}</Action>
          <Action tone="alarm" onPress={confirm}>
            {t('urgent.confirm')}
          </Action>
        </>
      }
    >
      <p>{t('urgent.follows')}</p>
      <TextField
        label={t('urgent.reason')}
        value={reason}
        onChange={setReason}
        placeholder={t('urgent.example')}
        maxLength={REASON_LIMIT}
        error={tried && missing ? t('reasonNeeded') : undefined}
        onKeyDown={event => event.key === 'Enter' && confirm()}
        autoFocus
      />
    </Dialog>
  )
}
