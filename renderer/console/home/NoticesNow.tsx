/** The notices that hang on the board now, as the cards that people see there, small. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Notice } from '../../../electron/contract/notices.ts'
import { NoticeFace } from '../notices/NoticeFace.tsx'
import styles from './Screens.module.css'

/** More cards than this are in their list. */
const MOST = 4

export const NoticesNow = ({ notices }: { notices: readonly Notice[] }) => {
  const { t } = useTranslation('home')
  if (notices.length === 0) return <p className={styles.none}>{t('noticesNone')}</p>
  return (
    <>
      <ul className={styles.cards}>
        {notices.slice(0, MOST).map(notice => (
          <li key={notice.id}>
            <Link href={`/notices/${notice.id}`} className={styles.card ?? ''}>
              <span className="visually-hidden">{notice.title}</span>
              <div inert aria-hidden>
                <NoticeFace words={notice} />
              </div>
            </Link>
          </li>
        ))}
      </ul>
      {notices.length > MOST && (
        <Link href="/notices" className={styles.more ?? ''}>
          {t('more', { count: notices.length - MOST })}
        </Link>
      )}
    </>
  )
}
