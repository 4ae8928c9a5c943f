/** One key: it works when the finger comes down, and leaves the focus where it is. */
import type { PointerEvent, ReactNode } from 'react'
import styles from './Key.module.css'
import type { Width } from './layout.rules.ts'

export interface KeyProps {
  onPress: () => void
  children: ReactNode
  /** For readers of the screen, where the face says too little. */
  name?: string | undefined
  /** sign: what is written · control: what is done · go: on to the next · candidate, first: words that are offered. */
  tone?: 'sign' | 'control' | 'go' | 'candidate' | 'first'
  width?: Width | undefined
  tall?: boolean
  on?: boolean | undefined
  isDisabled?: boolean
}

const release = ({ currentTarget }: PointerEvent<HTMLElement>) => {
  delete currentTarget.dataset.pressed
}

export const Key = ({
  onPress,
  children,
  name,
  tone = 'control',
  width,
  tall = false,
  ...props
}: KeyProps) => {
  const press = () => {
    if (!props.isDisabled) onPress()
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={[styles.key, styles[tone], width && styles[`width${width}`], tall && styles.tall]
        .filter(Boolean)
        .join(' ')}
      aria-label={name}
      aria-pressed={props.on}
      aria-disabled={props.isDisabled}
      onPointerDown={event => {
        event.preventDefault()
        if (event.button !== 0) return
        // By hand, because the finger may be gone before React has drawn.
        event.currentTarget.dataset.pressed = ''
        press()
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={release}
      onMouseDown={event => event.preventDefault()}
      // Readers of the screen click without touching.
      onClick={({ detail }) => {
        if (detail === 0) press()
      }}
    >
      {children}
    </button>
  )
}
