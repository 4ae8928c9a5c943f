/** The desk: coal navigation and who is at it beside (or around) a paper page. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useRoute } from 'wouter'
import { overLan } from '../../client/door.ts'
import { BackIcon, LogoutIcon } from '../../components/icons/action.tsx'
import { BrandMark } from '../../components/icons/brand.tsx'
import { LiveBanner } from '../alerts/LiveBanner.tsx'
import { useSession } from '../gate/session.ts'
import { Who } from '../gate/Who.tsx'
import { KeysHelp } from '../keys/KeysHelp.tsx'
import styles from './Desk.module.css'
import { Action } from './density.tsx'
import { Navigation } from './Navigation.tsx'
import { WaitingDrafts } from './WaitingDrafts.tsx'

const Member = () => {
  const { t } = useTranslation('console')
  const { member } = useSession()
  const [here] = useRoute('/account')
  return (
    <Link href="/account" className={styles.who ?? ''} aria-current={here ? 'page' : undefined}>
      <Who name={member.name} office={member.office} />
      <span className="visually-hidden">{t('nav.account')}</span>
    </Link>
  )
}

const Leave = () => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const { session, signOut, leave } = useSession()
  // On the kiosk nobody may find the desk open after staff went back to the board.
  const toScreen = session.screen ? leave : () => navigate('~/')
  return (
    <div className={styles.leave}>
      {!overLan() && (
        <Action tone="coal" icon={<BackIcon />} onPress={toScreen}>
          {t('desk.toScreen')}
        </Action>
      )}
      <Action tone="coal" icon={<LogoutIcon />} aria-label={t('desk.signOut')} onPress={signOut}>
        {overLan() ? t('desk.signOut') : undefined}
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
      <button type="button" className={styles.skip} onClick={() => page.current?.focus()}>
        {t('desk.skip')}
      </button>
      <header className={styles.side}>
        <div className={styles.brand}>
          <BrandMark />
          {t('desk.name')}
        </div>
        <div className={styles.foot}>
          <Member />
          <KeysHelp />
          <Leave />
        </div>
      </header>
      <Navigation />
      <main className={styles.page} ref={page} tabIndex={-1}>
        <LiveBanner />
        <WaitingDrafts />
        {children}
      </main>
    </div>
  )
}
