/** What every page of the desk begins with: its title, a word about it, and the one thing to do. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { BackIcon } from '../../components/icons/action.tsx'
import { Action } from './density.tsx'
import styles from './Page.module.css'
import { useWindowTitle } from './useWindowTitle.ts'

export interface PageProps {
  title: string
  detail?: string | undefined
  action?: ReactNode
  /** Where the way back leads, on a page within a page. */
  back?: string
  children: ReactNode
}

const Back = ({ to }: { to: string }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  return <Action icon={<BackIcon />} aria-label={t('desk.back')} onPress={() => navigate(to)} />
}

export const Page = ({ title, detail, action, back, children }: PageProps) => {
  useWindowTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {back !== undefined && <Back to={back} />}
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {detail !== undefined && <p className={styles.detail}>{detail}</p>}
        </div>
        {action}
      </header>
      {children}
    </div>
  )
}

/** A part of a page on its own card. */
export const Panel = ({ title, children }: { title?: string | undefined; children: ReactNode }) => (
  <section className={styles.panel}>
    {title !== undefined && <h2 className={styles.heading}>{title}</h2>}
    {children}
  </section>
)
