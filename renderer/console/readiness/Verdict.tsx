/** The verdict of one morning, large, with all of it in one line. */
import { useTranslation } from 'react-i18next'
import type { Readiness } from '../../../electron/contract/readiness.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './Readiness.module.css'
import { thingsIn } from './readiness.rules.ts'
import { useWhen } from './useWhen.ts'

export const Verdict = ({ of }: { of: Readiness }) => {
  const { t } = useTranslation('readiness')
  const { language } = useLanguage()
  const { dated } = useWhen()
  const { verdict, line, at, byHand, place } = of
  const made = { moment: dated(at), place }
  return (
    <section className={`${styles.verdict} ${styles[verdict]}`} aria-live="polite">
      <span className={styles.sign}>{verdict === 'ready' ? <CheckIcon /> : <WarningIcon />}</span>
      <div className={styles.words}>
        <h2 className={styles.title}>{t(`verdict.${verdict}`, { count: thingsIn(of) })}</h2>
        <p className={styles.line}>
          {line[language].split(' · ').map(part => (
            <span key={part}>{part}</span>
          ))}
        </p>
        <p className={styles.made}>{t(byHand ? 'madeByHand' : 'made', made)}</p>
      </div>
    </section>
  )
}
