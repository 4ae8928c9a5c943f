/** Shows what a card would be read as. What is typed here stays in this field and goes nowhere. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Identity, numberFrom } from '../../../../electron/contract/identity.ts'
import { TextField } from '../../../components/TextField.tsx'
import styles from './TryNumber.module.css'

/** A technician who was called away leaves no number on the screen. */
const SHOWN_MS = 60_000

const useNone = ({ format, minLength, maxLength, characters }: Identity) => {
  const { t } = useTranslation('settings')
  return format === 'plain'
    ? t('try.none', { min: minLength, max: maxLength, characters: t(`characters.${characters}`) })
    : t('try.noneOf', { format: t(`format.${format}`) })
}

export const TryNumber = ({ identity }: { identity: Identity }) => {
  const { t } = useTranslation('settings')
  const [text, setText] = useState('')
  const number = numberFrom('card', text, identity)
  const none = useNone(identity)
  useEffect(() => {
    if (text === '') return
    const timer = setTimeout(() => setText(''), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div className={styles.try}>
      <TextField
        label={t('try.label')}
        hint={t('try.hint')}
        autoComplete="off"
        value={text}
        onChange={setText}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
          // A reader ends with Enter; the next card takes the place of this one.
          event.preventDefault()
          event.target.select()
        }}
      />
      <output className={styles.outcome} data-read={number !== null || undefined}>
        {text === '' ? '' : number === null ? none : t('try.number', { number, length: number.length })}
      </output>
    </div>
  )
}
