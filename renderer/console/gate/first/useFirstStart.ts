/** What the three steps of the first start gather, and how it is sent. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Account, AccountName } from '../../../../electron/contract/accounts.ts'
import { errorCode } from '../../../client/errors.ts'
import { client } from '../../../client/station.ts'
import type { Entered } from '../session.ts'
import { usePasswordPair } from '../usePasswordPair.ts'
import { useTry } from '../useTry.ts'

export const STEPS = ['who', 'password', 'pin'] as const
export type Step = (typeof STEPS)[number]

const useWho = () => {
  const [name, setName] = useState('')
  const [office, setOffice] = useState('')
  const [tried, setTried] = useState(false)
  const problems = {
    name: !AccountName.safeParse(name).success,
    office: !Account.shape.office.safeParse(office).success,
  }
  return {
    name,
    setName,
    office,
    setOffice,
    problems: tried ? problems : { name: false, office: false },
    check: (): boolean => {
      setTried(true)
      return !problems.name && !problems.office
    },
  }
}

export const useFirstStart = (onDone: Entered) => {
  const { t } = useTranslation('gate')
  const [step, setStep] = useState<Step>('who')
  const who = useWho()
  const password = usePasswordPair([who.name.trim(), who.office.trim()])
  const make = useTry({
    call: client.staff.makeAdministrator,
    onRight: session => onDone(session),
    onWrong: error => {
      // The PIN was looked at before it was sent, so that it is the password.
      if (errorCode(error) === 'TOO_SIMPLE') setStep('password')
    },
    wrongText: t('password.weak'),
  })
  return {
    step,
    goTo: setStep,
    who,
    password,
    pending: make.pending,
    problem: make.problem,
    forget: make.reset,
    /** @param pin null: none for now. */
    make: (pin: string | null) =>
      make.attempt({ name: who.name.trim(), office: who.office.trim(), password: password.next, pin }),
  }
}
export type FirstStartState = ReturnType<typeof useFirstStart>
