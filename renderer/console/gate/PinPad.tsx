/** A page that asks for a PIN: words, a dot for each digit, a keypad that a keyboard works too. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { BackIcon, CheckIcon } from '../../components/icons/action.tsx'
import { BackspaceIcon, LockIcon } from '../../components/icons/identify.tsx'
import { Keypad } from '../../components/Keypad.tsx'
import { Action } from '../desk/density.tsx'
import styles from './PinPad.module.css'
import { LONGEST_PIN, pressed, SHORTEST_PIN } from './pin.rules.ts'

export interface PinPadProps {
  title: string
  children: ReactNode
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
  const { t } = useTranslation('console')
  const places = Math.max(SHORTEST_PIN, count)
  return (
    <div
      className={`${styles.dots} ${shake > 0 ? styles.shaken : ''}`}
      key={shake}
      role="img"
      aria-label={t('gate.typed', { digits: count })}
    >
      {Array.from({ length: places }, (_, place) => (
        <span className={place < count ? styles.filled : styles.open} key={String(place)} />
      ))}
    </div>
  )
}

const ToScreen = () => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  return (
    <Action icon={<BackIcon />} onPress={() => navigate('~/')}>
      {t('desk.toScreen')}
    </Action>
  )
}

export const PinPad = ({ title, children, value, onChange, onSubmit, busy, error, shake }: PinPadProps) => {
  const { t } = useTranslation('console')
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
    <main className={styles.page}>
      <div className={styles.top}>
        <ToScreen />
      </div>
      <div className={styles.words}>
        <LockIcon className={styles.lock} />
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.text}>{children}</div>
        <Dots count={value.length} shake={shake} />
        <p className={styles.error} role="alert">
          {error}
        </p>
      </div>
      <div ref={pad}>
        <Keypad
          value={value}
          onChange={onChange}
          onSubmit={onSubmit}
          maxLength={LONGEST_PIN}
          submitDisabled={!ready}
          backspaceIcon={<BackspaceIcon />}
          backspaceLabel={t('gate.backspace')}
          submitIcon={<CheckIcon />}
          submitLabel={t('gate.submit')}
        />
      </div>
    </main>
  )
}

/** The same page without a keypad, where a PIN cannot be given. */
export const PinRefused = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className={styles.page}>
    <div className={styles.top}>
      <ToScreen />
    </div>
    <div className={styles.words}>
      <LockIcon className={styles.lock} />
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.text}>{children}</div>
    </div>
  </main>
)
