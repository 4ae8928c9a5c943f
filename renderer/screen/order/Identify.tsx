/** The second step: a card anywhere on the page, or the employee number on the keypad. */
import { type Dispatch, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { numberFrom } from '../../../electron/contract/identity.ts'
import { useSite } from '../../client/site.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { BackspaceIcon, LockIcon } from '../../components/icons/identify.tsx'
import { Keypad } from '../../components/Keypad.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { CardDrawing } from './CardDrawing.tsx'
import styles from './Identify.module.css'
import { grouped } from './identify.rules.ts'
import type { Menu } from './menu.rules.ts'
import type { Action, Order } from './order.rules.ts'
import { RoundFacts } from './RoundFacts.tsx'
import { useSaid } from './useSaid.ts'

export interface IdentifyProps {
  menu: Menu
  order: Order
  dispatch: Dispatch<Action>
  onNumber: (number: string) => void
  onBack: () => void
}

const Typed = ({ onNumber, isSending }: { onNumber: (number: string) => void; isSending: boolean }) => {
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
        submitLabel={t('send')}
      />
    </section>
  )
}

export const Identify = ({ menu, order, dispatch, onNumber, onBack }: IdentifyProps) => {
  const { t } = useTranslation('order')
  const isSending = order.step.at === 'sending'
  const word = useSaid(order.said, menu, () => dispatch({ type: 'unsay' }))
  return (
    <Frame title={t('confirm')} status={<RoundFacts menu={menu} />}>
      <div className={styles.identify}>
        <section className={styles.card}>
          <CardDrawing isRead={isSending} label={t('readerPicture')} />
          <div className={styles.words} role="status">
            <p className={isSending ? styles.sending : styles.swipe}>{t(isSending ? 'sending' : 'swipe')}</p>
            {word !== null ? (
              <p className={styles.word} key={order.said?.turn}>
                {word}
              </p>
            ) : (
              !isSending && <p className={styles.detail}>{t('swipeDetail')}</p>
            )}
          </div>
        </section>
        <Typed onNumber={onNumber} isSending={isSending} />
        <div className={styles.foot}>
          <BackButton onBack={onBack} />
          <p className={styles.secret}>
            <LockIcon />
            <span>{t('secret')}</span>
          </p>
        </div>
      </div>
    </Frame>
  )
}
