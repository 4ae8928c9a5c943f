/** The keyboard at the foot of the screen. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar, type BarProps } from './Bar.tsx'
import { Keys, type KeysProps } from './Keys.tsx'
import styles from './Panel.module.css'

/** Without this a touch also becomes a click, on whatever lies there when the keyboard has gone. */
const useTouchesOnly = () => {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = panel.current
    const keep = (event: TouchEvent) => event.preventDefault()
    element?.addEventListener('touchstart', keep, { passive: false })
    return () => element?.removeEventListener('touchstart', keep)
  }, [])
  return panel
}

export const Panel = ({ title, offer, onHide, ...keys }: BarProps & KeysProps) => {
  const { t } = useTranslation('keyboard')
  const panel = useTouchesOnly()
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={t('label')}
      data-keyboard-part
      // Dialogs leave it alone: they neither hide it from readers nor close when it is touched.
      data-react-aria-top-layer="true"
    >
      <div className={styles.inner}>
        <Bar title={title} keyboard={keys.keyboard} offer={offer} onAct={keys.onAct} onHide={onHide} />
        <Keys {...keys} />
      </div>
    </section>
  )
}
