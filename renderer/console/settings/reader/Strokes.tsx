/** What a reader typed, as a row of keys with the milliseconds between them. */
import { useTranslation } from 'react-i18next'
import type { Stroke } from '../../../reader/swipe.rules.ts'
import styles from './Strokes.module.css'

const Cap = ({ stroke: { key, altCode, gapMs } }: { stroke: Stroke }) => {
  const { t } = useTranslation('reader')
  const isEnd = key === 'Enter' || key === 'Tab'
  return (
    <li className={styles.stroke}>
      <kbd className={`${styles.cap} ${isEnd ? styles.end : ''}`}>
        {key === 'Enter' ? t('learn.enter') : key === ' ' ? '␣' : key}
        {altCode !== null && <small className={styles.code}>{t('learn.altCode', { digits: altCode })}</small>}
      </kbd>
      <span className={styles.gap}>{gapMs === null ? '' : t('learn.gap', { ms: gapMs })}</span>
    </li>
  )
}

export const Strokes = ({ strokes }: { strokes: readonly Stroke[] }) => {
  const { t } = useTranslation('reader')
  return (
    <ol className={styles.strokes} aria-label={t('learn.strokes')}>
      {strokes.map((stroke, index) => (
        // The same key comes again and again; only its place tells which it is.
        <Cap key={String(index)} stroke={stroke} />
      ))}
    </ol>
  )
}
