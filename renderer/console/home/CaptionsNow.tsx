/** The captions that run now, one line each in their order. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CrawlItem } from '../../../electron/contract/captions.ts'
import { LevelIcon } from '../../components/icons/level.tsx'
import styles from './Screens.module.css'

/** More lines than this are in their list. */
const MOST = 5

export const CaptionsNow = ({ captions }: { captions: readonly CrawlItem[] }) => {
  const { t } = useTranslation(['home', 'common'])
  if (captions.length === 0) return <p className={styles.none}>{t('captionsNone')}</p>
  return (
    <ol className={styles.lines}>
      {captions.slice(0, MOST).map(({ id, level, text }) => (
        <li key={id}>
          <Link href={`/captions/${id}`} className={styles.line ?? ''}>
            {level === 'info' ? (
              <span className={styles.level} />
            ) : (
              <span className={styles.level} role="img" aria-label={t(`common:level.${level}`)}>
                <LevelIcon level={level} />
              </span>
            )}
            <span className={styles.text}>{text}</span>
          </Link>
        </li>
      ))}
      {captions.length > MOST && (
        <li>
          <Link href="/captions" className={styles.more ?? ''}>
            {t('more', { count: captions.length - MOST })}
          </Link>
        </li>
      )}
    </ol>
  )
}
