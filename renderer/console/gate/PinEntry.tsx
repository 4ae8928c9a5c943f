/** Where a PIN is typed: a dot for each digit and a keypad, which a keyboard works too. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon } from '../../components/icons/action.tsx'
import { BackspaceIcon } from '../../components/icons/identify.tsx'
import { Keypad } from '../../components/Keypad.tsx'
import styles from './PinEntry.module.css'
import { LONGEST_PIN, pressed, SHORTEST_PIN } from './pin.rules.ts'

export interface PinEntryProps {
  value: string
  onChange: (value: string) => void
  onSubmit: () => void
  busy: boolean
  /** What went wrong; a new `shake` number moves the dots once. */
  error: string | null
  shake: number
}

/** Digits, Backspace and Enter work anywhere on the page; Enter on a button outside of the pad stays its own. */
const useKeyboard = (onKey: (key: string) => boolean) => {
  const pad = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const elsewhere =
        event.target instanceof Element &&
        event.target.closest('button') &&
        !pad.current?.contains(event.target)
      if (event.key === 'Enter' && elsewhere) return
      if (onKey(event.key)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  })
  return pad
}

const Dots = ({ count, shake }: { count: number; shake: number }) => {
  const { t } = useTranslation('gate')
  const places = Math.max(SHORTEST_PIN, count)
  return (
    <div
      className={`${styles.dots} ${shake > 0 ? styles.shaken : ''}`}
      key={shake}
      role="img"
      aria-label={t('pin.typed', { digits: count })}
    >
      {Array.from({ length: places }, (_, place) => (
        <span className={place < count ? styles.filled : styles.open} key={String(place)} />
      ))}
    </div>
  )
}

export const PinEntry = ({ value, onChange, onSubmit, busy, error, shake }: PinEntryProps) => {
  const { t } = useTranslation('gate')
  const ready = value.length >= SHORTEST_PIN && !busy
  const pad = useKeyboard(key => {
    if (key === 'Enter') {
      if (ready) onSubmit()
      return true
    }
    const next = pressed(value, key)
    if (next !== null) onChange(next)
    return next !== null
  })
  return (
    <div className={styles.entry} ref={pad}>
      <Dots count={value.length} shake={shake} />
      <p className={styles.error} role="alert">
        {error}
      </p>
      <Keypad
        value={value}
        onChange={onChange}
        onSubmit={onSubmit}
        maxLength={LONGEST_PIN}
        submitDisabled={!ready}
        backspaceIcon={<BackspaceIcon />}
        backspaceLabel={t('pin.backspace')}
        submitIcon={<CheckIcon />}
        submitLabel={t('pin.submit')}
      />
    </div>
  )
}
