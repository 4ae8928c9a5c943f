/** Asks for the password again, at the kiosk for the PIN of whoever has one. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
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
    submit: () => secret !== '' && confirm.attempt({ secret }),
    busy: confirm.blocked,
    problem: secret === '' ? confirm.problem : null,
    shake: confirm.refusals,
  }
}

interface Ways extends ConfirmDialogProps {
  /** The other way to say who one is. */
  other: { label: string; choose: () => void } | null
}

const Other = ({ other }: Pick<Ways, 'other'>) =>
  other && (
    <span className={styles.other}>
      <Action onPress={other.choose}>{other.label}</Action>
    </span>
  )

const ByPassword = ({ onGiven, onCancel, other }: Ways) => {
  const { t } = useTranslation('gate')
  const { member } = useSession()
  const form = useId()
  const confirming = useConfirming(onGiven, t('confirm.wrong'))
  return (
    <Dialog
      title={t('confirm.title')}
      onClose={onCancel}
      actions={
        <>
          <Other other={other} />
          <Action onPress={onCancel}>{t('confirm.cancel')}</Action>
          <Action type="submit" form={form} tone="rail" icon={<CheckIcon />}>
            {t('confirm.submit')}
          </Action>
        </>
      }
    >
      <p>{t('confirm.detail')}</p>
      <form
        id={form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          confirming.submit()
        }}
      >
        <input type="text" autoComplete="username" value={member.name} readOnly hidden />
        <SecretField
          label={t('confirm.password', { name: member.name })}
          value={confirming.secret}
          onChange={confirming.setSecret}
          error={confirming.problem ?? undefined}
          autoComplete="current-password"
          autoFocus
        />
      </form>
    </Dialog>
  )
}

const ByPin = ({ onGiven, onCancel, other }: Ways) => {
  const { t } = useTranslation('gate')
  const confirming = useConfirming(onGiven, t('pin.wrong'))
  return (
    <Dialog
      title={t('confirm.title')}
      onClose={onCancel}
      actions={
        <>
          <Other other={other} />
          <Action onPress={onCancel}>{t('confirm.cancel')}</Action>
        </>
      }
    >
      <p>{t('confirm.detailPin')}</p>
      <PinEntry
        value={confirming.secret}
        onChange={confirming.setSecret}
        onSubmit={confirming.submit}
        busy={confirming.busy}
        error={confirming.problem}
        shake={confirming.shake}
      />
    </Dialog>
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
