/** Step 2: a password, typed twice. */
import { useTranslation } from 'react-i18next'
import { ForwardIcon } from '../../../components/icons/action.tsx'
import { Action } from '../../desk/density.tsx'
import { GateForm } from '../GateForm.tsx'
import { PasswordPairFields } from '../PasswordPairFields.tsx'
import type { FirstStartState } from './useFirstStart.ts'

export const PasswordStep = ({ first }: { first: FirstStartState }) => {
  const { t } = useTranslation('gate')
  const { password, problem, goTo, forget } = first
  const go = () => {
    if (!password.check()) return
    forget()
    goTo('pin')
  }
  return (
    <GateForm label={t('first.steps.password')} problem={problem} onSubmit={go}>
      <PasswordPairFields pair={password} autoFocus />
      <Action type="submit" tone="rail" icon={<ForwardIcon />}>
        {t('first.next')}
      </Action>
    </GateForm>
  )
}
