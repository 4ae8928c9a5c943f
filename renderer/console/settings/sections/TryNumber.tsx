/** Shows what a card would be read as. What is typed here stays in this field and goes nowhere. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Identity, numberFrom } from '../../../../electron/contract/identity.ts'
import { TextField } from '../../../components/TextField.tsx'
import styles from './TryNumber.module.css'

export const TryNumber = ({ identity }: { identity: Identity }) => {
  const { t } = useTranslation('settings')
  const [text, setText] = useState('')
  const number = numberFrom('card', text, identity)
  const characters = t(`characters.${identity.characters}`)
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
        {text === ''
          ? ''
          : number === null
            ? t('try.none', { min: identity.minLength, max: identity.maxLength, characters })
            : t('try.number', { number, length: number.length })}
      </output>
    </div>
  )
}
