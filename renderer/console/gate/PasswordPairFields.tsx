/** A new password twice, and beside it what it needs, ticked off while it is typed. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PASSWORD_SHORTEST } from '../../../electron/contract/accounts.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import styles from './PasswordPairFields.module.css'
import { SecretField } from './SecretField.tsx'
import { HINTS, hintsMet } from './secret.rules.ts'
import type { PasswordPair } from './usePasswordPair.ts'

const Hints = ({ id, pair: { next, names } }: { id: string; pair: PasswordPair }) => {
  const { t } = useTranslation('gate')
  const met = hintsMet(next, names)
  return (
    <ul className={styles.hints} aria-label={t('password.rules')} id={id}>
      {HINTS.map(hint => (
        <li key={hint} className={met[hint] ? styles.met : ''}>
          <CheckIcon />
          {t(`password.hint.${hint}`, { count: PASSWORD_SHORTEST })}
        </li>
      ))}
    </ul>
  )
}

export const PasswordPairFields = ({
  pair,
  autoFocus = false,
}: {
  pair: PasswordPair
  autoFocus?: boolean
}) => {
  const { t } = useTranslation('gate')
  const hints = useId()
  const errorOf = (problem: 'weak' | 'differs') =>
    pair.problem === problem ? t(`password.${problem}`) : undefined
  return (
    <>
      <SecretField
        label={t('password.next')}
        value={pair.next}
        onChange={pair.setNext}
        error={errorOf('weak')}
        autoComplete="new-password"
        autoFocus={autoFocus}
        aria-describedby={hints}
      />
      <Hints id={hints} pair={pair} />
      <SecretField
        label={t('password.again')}
        value={pair.again}
        onChange={pair.setAgain}
        error={errorOf('differs')}
        autoComplete="new-password"
      />
    </>
  )
}
