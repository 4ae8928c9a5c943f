/** A new passphrase, typed twice, with how strong it is and what it means to lose it. */
import { useTranslation } from 'react-i18next'
import { passphraseStrength } from '../../../electron/contract/passphrase.ts'
import { LockIcon } from '../../components/icons/identify.tsx'
import { Note } from '../../components/Note.tsx'
import { Two } from '../form/Two.tsx'
import { SecretField } from '../gate/SecretField.tsx'
import styles from './PassphraseFields.module.css'
import type { Make } from './useMake.ts'

const STEPS = ['weak', 'fair', 'strong'] as const

const Strength = ({ passphrase }: { passphrase: string }) => {
  const { t } = useTranslation('backup')
  const strength = passphraseStrength(passphrase)
  return (
    <p className={`${styles.strength} ${styles[strength]}`} role="status">
      <span className={styles.steps} aria-hidden="true">
        {STEPS.map((step, place) => (
          <i key={step} data-lit={place <= STEPS.indexOf(strength)} />
        ))}
      </span>
      {t(`make.strength.${strength}`)}
    </p>
  )
}

export const PassphraseFields = ({ make: { values, change, errors } }: { make: Make }) => {
  const { t } = useTranslation('backup')
  return (
    <div className={styles.fields}>
      <Two>
        <SecretField
          label={t('make.passphrase')}
          hint={t('make.passphraseHint')}
          value={values.passphrase}
          onChange={passphrase => change({ passphrase })}
          error={errors.weak}
          autoComplete="new-password"
        />
        <SecretField
          label={t('make.again')}
          value={values.again}
          onChange={again => change({ again })}
          error={errors.differs}
          autoComplete="new-password"
        />
      </Two>
      {values.passphrase !== '' && <Strength passphrase={values.passphrase} />}
      <Note tone="attention" icon={<LockIcon />}>
        {t('make.lost')}
      </Note>
    </div>
  )
}
