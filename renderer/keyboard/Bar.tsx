/** Over the keys: what is being spelled and offered, else which field is written in; and what is always in reach. */
import { useTranslation } from 'react-i18next'
import { KeyboardDownIcon } from '../components/icons/typing.tsx'
import styles from './Bar.module.css'
import { Candidates } from './Candidates.tsx'
import { Key } from './Key.tsx'
import type { Act, Keyboard } from './press.rules.ts'
import type { Offer } from './useTyping.ts'

export interface BarProps {
  /** What the page calls the field. */
  title: string
  keyboard: Keyboard
  offer: Offer
  onAct: (act: Act) => void
  onHide: () => void
}

/** Instead of candidates, in words, when there are none. */
const Why = ({ offer }: Pick<BarProps, 'offer'>) => {
  const { t } = useTranslation('keyboard')
  const text = { open: t('unknown'), opening: t('opening'), failed: t('failed') }[offer.dictionary]
  return (
    <p className={`${styles.why} ${offer.dictionary === 'opening' ? styles.later : ''}`} role="status">
      {text}
    </p>
  )
}

const Words = ({ title, keyboard, offer, onAct }: Omit<BarProps, 'onHide'>) => {
  if (keyboard.letters === '') return <p className={styles.title}>{title}</p>
  return (
    <>
      <p className={styles.spelled}>{offer.spelled}</p>
      {offer.candidates.length === 0 ? (
        <Why offer={offer} />
      ) : (
        <Candidates
          candidates={offer.candidates}
          onChoose={candidate => onAct({ do: 'choose', candidate })}
        />
      )}
    </>
  )
}

export const Bar = ({ onHide, ...props }: BarProps) => {
  const { t } = useTranslation('keyboard')
  return (
    <div className={styles.bar}>
      <Words {...props} />
      <Key onPress={() => props.onAct({ do: 'wipe' })}>
        {t(props.keyboard.wiped === null ? 'wipe' : 'bringBack')}
      </Key>
      <Key name={t('hide')} onPress={onHide}>
        <KeyboardDownIcon />
      </Key>
    </div>
  )
}
