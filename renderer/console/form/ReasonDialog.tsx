/** Asks for a reason that others will read before something is done; usual reasons are a touch away. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import styles from './ReasonDialog.module.css'

/** Longest reason, as the contract has it. */
const REASON_LIMIT = 200

export interface ReasonDialogProps {
  title: string
  /** What follows from it. */
  follows: string
  label: string
  example: string
  confirm: string
  tone: 'rail' | 'alarm'
  /** Reasons to pick. */
  usual?: readonly string[]
  onConfirm: (reason: string) => void
  onClose: () => void
}

const Usual = ({ reasons, onPick }: { reasons: readonly string[]; onPick: (reason: string) => void }) => {
  const { t } = useTranslation('approval')
  return (
    <fieldset className={styles.usual} aria-label={t('usualReasons')}>
      {reasons.map(reason => (
        <Action key={reason} onPress={() => onPick(reason)}>
          {reason}
        </Action>
      ))}
    </fieldset>
  )
}

export const ReasonDialog = ({ title, follows, usual, onConfirm, onClose, ...words }: ReasonDialogProps) => {
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
      title={title}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('console:form.cancel')}</Action>
          <Action tone={words.tone} onPress={confirm}>
            {words.confirm}
          </Action>
        </>
      }
    >
      <p>{follows}</p>
      {usual && <Usual reasons={usual} onPick={setReason} />}
      <TextField
        label={words.label}
        lines={2}
        value={reason}
        onChange={setReason}
        placeholder={words.example}
        maxLength={REASON_LIMIT}
        error={tried && missing ? t('reasonNeeded') : undefined}
        onKeyDown={event => {
          if (event.key === 'Enter' && event.ctrlKey) confirm()
        }}
        autoFocus
      />
    </Dialog>
  )
}
