/** After a password that somebody else set: the one thing to do is to choose one's own. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorCode } from '../../client/errors.ts'
import { client } from '../../client/station.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'
import { GateForm } from './GateForm.tsx'
import { GateFrame } from './GateFrame.tsx'
import { PasswordPairFields } from './PasswordPairFields.tsx'
import { SecretField } from './SecretField.tsx'
import type { Member } from './session.ts'
import { usePasswordPair } from './usePasswordPair.ts'
import { useTry } from './useTry.ts'
import { Who } from './Who.tsx'

export interface OwnPasswordProps {
  member: Member
  /** The present password, where it was typed a moment ago; else it is asked for. */
  typed: string | null
  onDone: () => void
  onSignOut: () => void
}

const useOwnPassword = ({ member, typed, onDone }: OwnPasswordProps) => {
  const { t } = useTranslation('gate')
  const [current, setCurrent] = useState(typed ?? '')
  const [asked, setAsked] = useState(typed === null)
  const pair = usePasswordPair([member.name, member.office])
  const change = useTry({
    call: client.staff.changePassword,
    onRight: onDone,
    // What was typed at the sign-in does not count any more: somebody set yet another one.
    onWrong: error => setAsked(asked || errorCode(error) === 'WRONG_CREDENTIALS'),
    wrongText: t('own.currentWrong'),
  })
  const submit = () => {
    if (pair.check()) change.attempt({ current, next: pair.next })
  }
  return { current, setCurrent, asked, pair, submit, problem: change.problem }
}

export const OwnPassword = (props: OwnPasswordProps) => {
  const { t } = useTranslation('gate')
  const form = useOwnPassword(props)
  return (
    <GateFrame
      title={t('own.title')}
      words={<p>{t('own.detail')}</p>}
      back={{ label: t('own.later'), onPress: props.onSignOut }}
    >
      <GateForm label={t('own.title')} onSubmit={form.submit} problem={form.problem}>
        <Who {...props.member} />
        <input type="text" autoComplete="username" value={props.member.name} readOnly hidden />
        {form.asked && (
          <SecretField
            label={t('own.current')}
            value={form.current}
            onChange={form.setCurrent}
            autoComplete="current-password"
            autoFocus
          />
        )}
        <PasswordPairFields pair={form.pair} autoFocus={!form.asked} />
        <Action type="submit" tone="rail" icon={<CheckIcon />}>
          {t('own.submit')}
        </Action>
      </GateForm>
    </GateFrame>
  )
}
