/** The temporary password of an account: generated to be read aloud, or written by the administrator. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NewPassword, PASSWORD_SHORTEST } from '../../../electron/contract/accounts.ts'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { EditIcon } from '../../components/icons/editing.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import styles from './Accounts.module.css'
import { randomBelow } from './random.ts'
import { temporaryPassword } from './temporary.rules.ts'

export const useTemporaryPassword = () => {
  const [value, setValue] = useState(() => temporaryPassword(randomBelow))
  const [typing, setTyping] = useState(false)
  const [tried, setTried] = useState(false)
  const good = NewPassword.safeParse(value).success
  return {
    value,
    setValue,
    typing,
    generate: () => {
      setTyping(false)
      setValue(temporaryPassword(randomBelow))
    },
    write: () => {
      setTyping(true)
      setTried(false)
      setValue('')
    },
    tooShort: tried && !good,
    check: (): boolean => {
      setTried(true)
      return good
    },
  }
}

export const TemporaryPassword = ({ password }: { password: ReturnType<typeof useTemporaryPassword> }) => {
  const { t } = useTranslation('accounts')
  return (
    <div className={styles.temporary}>
      {password.typing ? (
        <TextField
          label={t('password')}
          value={password.value}
          onChange={password.setValue}
          error={password.tooShort ? t('typedShort', { count: PASSWORD_SHORTEST }) : undefined}
          autoComplete="off"
          spellCheck="false"
          autoFocus
        />
      ) : (
        <div className={styles.generated}>
          <span className={styles.label}>{t('password')}</span>
          <output className={styles.secret}>{password.value}</output>
        </div>
      )}
      <div className={styles.choices}>
        <Action icon={<RefreshIcon />} onPress={password.generate}>
          {t(password.typing ? 'generated' : 'another')}
        </Action>
        {!password.typing && (
          <Action icon={<EditIcon />} onPress={password.write}>
            {t('own')}
          </Action>
        )}
      </div>
      <p className={styles.hint}>{t('passwordHint')}</p>
    </div>
  )
}
