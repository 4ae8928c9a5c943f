/** Asks who somebody is: a card anywhere on the page, or the employee number on the keypad. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { numberFrom } from '../../../../electron/contract/identity.ts'
import { useSite } from '../../../client/site.ts'
import { CardDrawing } from '../../../components/CardDrawing.tsx'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { BackspaceIcon, LockIcon } from '../../../components/icons/identify.tsx'
import { Keypad } from '../../../components/Keypad.tsx'
import { BackButton } from '../BackButton.tsx'
import { Frame } from '../Frame.tsx'
import { useSpoken } from '../voice/useSpoken.ts'
import styles from './IdentifyPage.module.css'
import { grouped } from './identify.rules.ts'

export interface IdentifyPageProps {
  title: string
  status?: ReactNode
  isSending: boolean
  /** Said instead of how to hold the card, because that card or number could not do what was meant. */
  word: string | null
  /** Counts the sayings, so that the same word said twice is seen to be said again. */
  turn: number
  /** What the number is for, and that it is not kept. */
  secret: string
  sendLabel: string
  onNumber: (number: string) => void
  onBack: () => void
}

type TypedProps = Pick<IdentifyPageProps, 'onNumber' | 'isSending' | 'sendLabel'>

const Typed = ({ onNumber, isSending, sendLabel }: TypedProps) => {
  const { t } = useTranslation('order')
  const [value, setValue] = useState('')
  const identity = useSite()?.identity
  const submit = () => {
    onNumber(value)
    setValue('')
  }
  return (
    <section className={styles.typed} aria-label={t('number')} inert={isSending}>
      <h2 className={styles.or}>{t('type')}</h2>
      <output className={styles.display} aria-label={t('number')} data-empty={value === ''}>
        {value === '' ? t('numberEmpty') : grouped(value)}
      </output>
      <Keypad
        value={value}
        onChange={setValue}
        onSubmit={submit}
        maxLength={identity?.employee.maxLength ?? 0}
        submitDisabled={!identity || numberFrom('keypad', value, identity) === null}
        backspaceIcon={<BackspaceIcon />}
        backspaceLabel={t('backspace')}
        submitIcon={<CheckIcon />}
        submitLabel={sendLabel}
      />
    </section>
  )
}

type CardProps = Pick<IdentifyPageProps, 'isSending' | 'word' | 'turn'>

const Card = ({ isSending, word, turn }: CardProps) => {
  const { t } = useTranslation('order')
  useSpoken(word ?? t(isSending ? 'sending' : 'swipe'))
  return (
    <section className={styles.card}>
      <CardDrawing isRead={isSending} label={t('readerPicture')} />
      <div className={styles.words} role="status">
        <p className={isSending ? styles.sending : styles.swipe}>{t(isSending ? 'sending' : 'swipe')}</p>
        {word !== null ? (
          <p className={styles.word} key={turn}>
            {word}
          </p>
        ) : (
          !isSending && <p className={styles.detail}>{t('swipeDetail')}</p>
        )}
      </div>
    </section>
  )
}

export const IdentifyPage = ({ title, status, secret, onBack, ...rest }: IdentifyPageProps) => (
  <Frame title={title} status={status}>
    <div className={styles.identify}>
      <Card {...rest} />
      <Typed {...rest} />
      <div className={styles.foot}>
        <BackButton onBack={onBack} />
        <p className={styles.secret}>
          <LockIcon />
          <span>{secret}</span>
        </p>
      </div>
    </div>
  </Frame>
)
