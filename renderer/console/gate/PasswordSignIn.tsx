/** Signing in by name and password, as in an office. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { LockIcon } from '../../components/icons/identify.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import { GateForm } from './GateForm.tsx'
import { GateFrame } from './GateFrame.tsx'
import { Resumed } from './Resumed.tsx'
import { SecretField } from './SecretField.tsx'
import type { Entered, Member } from './session.ts'
import { useTry } from './useTry.ts'

export interface PasswordSignInProps {
  onDone: Entered
  resuming: Member | null
  /** The way to the names, at the kiosk. */
  onPin?: () => void
}

const usePasswordSignIn = (onDone: Entered, resuming: Member | null) => {
  const { t } = useTranslation('gate')
  const [name, setName] = useState(resuming?.name ?? '')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const signIn = useTry({
    call: client.staff.signIn,
    onRight: (session, typed) => onDone(session, typed.password),
    onWrong: () => setPassword(''),
    wrongText: t('signIn.wrong'),
  })
  const submit = () => {
    const filled = name.trim() !== '' && password !== ''
    setMissing(!filled)
    if (filled) signIn.attempt({ name: name.trim(), password })
  }
  const problem = missing ? t('signIn.missing') : signIn.problem
  return { name, setName, password, setPassword, submit, pending: signIn.pending, problem }
}

export const PasswordSignIn = ({ onDone, resuming, onPin }: PasswordSignInProps) => {
  const { t } = useTranslation('gate')
  const form = usePasswordSignIn(onDone, resuming)
  return (
    <GateFrame
      title={t(resuming ? 'resumed' : 'signIn.title')}
      words={resuming ? <Resumed name={resuming.name} /> : <p>{t('signIn.detail')}</p>}
      back={onPin && { label: t('signIn.byPin'), onPress: onPin }}
    >
      <GateForm label={t('signIn.title')} onSubmit={form.submit} problem={form.problem}>
        <TextField
          label={t('signIn.name')}
          value={form.name}
          onChange={form.setName}
          autoComplete="username"
          autoFocus={!resuming}
        />
        <SecretField
          label={t('signIn.password')}
          value={form.password}
          onChange={form.setPassword}
          autoComplete="current-password"
          autoFocus={resuming !== null}
        />
        <Action type="submit" tone="rail" icon={<LockIcon />}>
          {t(form.pending ? 'signIn.busy' : 'signIn.submit')}
        </Action>
        <p>{t('signIn.help')}</p>
      </GateForm>
    </GateFrame>
  )
}
