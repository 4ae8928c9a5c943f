/** Asks for the password again, at the kiosk for the PIN of whoever has one. */
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Form } from '../../components/Form.tsx'
import { CheckIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'
import styles from './ConfirmDialog.module.css'
import { PinEntry } from './PinEntry.tsx'
import { SecretField } from './SecretField.tsx'
import { useSession } from './session.ts'
import { useTry } from './useTry.ts'

export interface ConfirmDialogProps {
  onGiven: () => void
  onCancel: () => void
}

const useConfirming = (onGiven: () => void, wrongText: string) => {
  const { keep } = useSession()
  const [secret, setSecret] = useState('')
  const confirm = useTry({
    call: client.staff.confirm,
    onRight: session => {
      keep(session)
      onGiven()
    },
    onWrong: () => setSecret(''),
    wrongText,
  })
  return {
    secret,
    setSecret,
    submit: () => {
      if (secret !== '') confirm.attempt({ secret })
    },
    busy: confirm.blocked,
    problem: secret === '' ? confirm.problem : null,
    shake: confirm.refusals,
  }
}

interface WayProps extends ConfirmDialogProps {
  /** The other way to say who one is. */
  other: { label: string; choose: () => void } | null
}

interface QuestionProps extends Pick<WayProps, 'onCancel' | 'other'> {
  detail: string
  confirm?: ReactNode
  children: ReactNode
}

const Question = ({ detail, other, onCancel, confirm, children }: QuestionProps) => {
  const { t } = useTranslation('gate')
  return (
    <Dialog
      title={t('confirm.title')}
      onClose={onCancel}
      actions={
        <>
          {other && (
            <span className={styles.other}>
              <Action onPress={other.choose}>{other.label}</Action>
            </span>
          )}
          <Action onPress={onCancel}>{t('confirm.cancel')}</Action>
          {confirm}
        </>
      }
    >
      <p>{detail}</p>
      {children}
    </Dialog>
  )
}

const ByPassword = ({ onGiven, ...rest }: WayProps) => {
  const { t } = useTranslation('gate')
  const { member } = useSession()
  const form = useId()
  const confirming = useConfirming(onGiven, t('confirm.wrong'))
  return (
    <Question
      {...rest}
      detail={t('confirm.detail')}
      confirm={
        <Action type="submit" form={form} tone="rail" icon={<CheckIcon />}>
          {t('confirm.submit')}
        </Action>
      }
    >
      <Form id={form} onSubmit={confirming.submit}>
        <input type="text" autoComplete="username" value={member.name} readOnly hidden />
        <SecretField
          label={t('confirm.password', { name: member.name })}
          value={confirming.secret}
          onChange={confirming.setSecret}
          error={confirming.problem ?? undefined}
          autoComplete="current-password"
          autoFocus
        />
      </Form>
    </Question>
  )
}

const ByPin = ({ onGiven, ...rest }: WayProps) => {
  const { t } = useTranslation('gate')
  const confirming = useConfirming(onGiven, t('pin.wrong'))
  return (
    <Question {...rest} detail={t('confirm.detailPin')}>
      <PinEntry
        value={confirming.secret}
        onChange={confirming.setSecret}
        onSubmit={confirming.submit}
        busy={confirming.busy}
        error={confirming.problem}
        shake={confirming.shake}
      />
    </Question>
  )
}

export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { t } = useTranslation('gate')
  const { session, member } = useSession()
  const pinCounts = session.screen && member.hasPin
  const [byPin, setByPin] = useState(pinCounts)
  return byPin ? (
    <ByPin {...props} other={{ label: t('confirm.byPassword'), choose: () => setByPin(false) }} />
  ) : (
    <ByPassword
      {...props}
      other={pinCounts ? { label: t('confirm.byPin'), choose: () => setByPin(true) } : null}
    />
  )
}
