/** Asks for the words that workers will read about a change of an open round, and makes it. */
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/Dialog.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import { useRoundError } from './useRoundError.ts'

export interface SaidDialogProps {
  title: string
  /** What follows from it. */
  children: ReactNode
  example: string
  confirm: { label: string; tone: 'rail' | 'alarm' }
  /** What is missing besides the reason. */
  isReady?: boolean
  send: (reason: string) => Promise<unknown>
  onDone: () => void
  onClose: () => void
}

const useSaying = ({ send, onDone, isReady = true }: SaidDialogProps) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const sending = useMutation({ mutationFn: send, onSuccess: onDone })
  const given = reason.trim()
  return {
    reason,
    setReason,
    missing: tried && given === '',
    error: sending.error,
    submit: () => {
      setTried(true)
      if (given !== '' && isReady && !sending.isPending) sending.mutate(given)
    },
  }
}

export const SaidDialog = (props: SaidDialogProps) => {
  const { t } = useTranslation('cycle')
  const errorText = useRoundError()
  const saying = useSaying(props)
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Action onPress={props.onClose}>{t('leave')}</Action>
          <Action tone={props.confirm.tone} onPress={saying.submit}>
            {props.confirm.label}
          </Action>
        </>
      }
    >
      {props.children}
      <TextField
        label={t('reason')}
        placeholder={props.example}
        value={saying.reason}
        onChange={saying.setReason}
        maxLength={100}
        error={saying.missing ? t('reasonNeeded') : undefined}
      />
      {saying.error && (
        <Note tone="alarm" icon={<WarningIcon />}>
          {errorText(saying.error)}
        </Note>
      )}
    </Dialog>
  )
}
