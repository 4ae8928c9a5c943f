/** The desk: coal navigation beside (or below) a paper page. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { BackIcon, LogoutIcon } from '../../components/icons/action.tsx'
import { BrandMark } from '../../components/icons/brand.tsx'
import { useSession } from '../gate/session.ts'
import styles from './Desk.module.css'
import { Action } from './density.tsx'
import { Navigation } from './Navigation.tsx'

const Leave = () => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const { session, signOut, leave } = useSession()
  // On the kiosk nobody may find the desk open after staff went back to the board.
  const toScreen = session.screen ? leave : () => navigate('~/')
  return (
    <div className={styles.leave}>
      <Action tone="coal" icon={<BackIcon />} onPress={toScreen}>
        {t('desk.toScreen')}
      </Action>
      <Action tone="coal" icon={<LogoutIcon />} onPress={signOut}>
        {t('desk.signOut')}
      </Action>
    </div>
  )
}

/** Another page begins at its top, and the keyboard goes on from there. */
const usePageStart = () => {
  const [path] = useLocation()
  const page = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    page.current?.scrollTo(0, 0)
    page.current?.focus({ preventScroll: true })
  }, [path])
  return page
}

export const Desk = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('console')
  const page = usePageStart()
  return (
    <div className={styles.desk}>
      <header className={styles.side}>
        <div className={styles.brand}>
          <BrandMark />
          {t('desk.name')}
        </div>
        <Leave />
      </header>
      <Navigation />
      <main className={styles.page} ref={page} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
