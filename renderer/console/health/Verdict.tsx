/** The verdict: all is well, or how much needs doing and what comes first. For the first page, with the way here. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HealthReport } from '../../../electron/contract/health.ts'
import { CheckIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { overall } from './health.rules.ts'
import { useReport } from './useReport.ts'
import styles from './Verdict.module.css'

type Findings = HealthReport['findings']

const Words = ({ findings }: { findings: Findings }) => {
  const { t } = useTranslation('health')
  const [first] = findings
  return (
    <span className={styles.words}>
      <strong className={styles.title}>
        {first ? t('verdict.things', { count: findings.length }) : t('verdict.well')}
      </strong>
      <span>
        {first ? t('verdict.first', { what: t(`things.${first.code}.what`) }) : t('verdict.wellDetail')}
      </span>
    </span>
  )
}

const icon = (findings: Findings) => (findings.length === 0 ? <CheckIcon /> : <WarningIcon />)

/** One line that leads to the health page; nothing while the station has not answered. */
export const Verdict = () => {
  const { t } = useTranslation('health')
  const findings = useReport().data?.findings
  if (!findings) return null
  return (
    <Link href="/health" className={`${styles.verdict} ${styles.link} ${styles[overall(findings)]}`}>
      {icon(findings)}
      <Words findings={findings} />
      <span className={styles.way}>
        {t('verdict.look')}
        <ForwardIcon />
      </span>
    </Link>
  )
}

/** At the head of the health page: everything that needs doing, the gravest first. */
export const FullVerdict = ({ findings }: { findings: Findings }) => {
  const { t } = useTranslation('health')
  return (
    <section className={`${styles.verdict} ${styles.full} ${styles[overall(findings)]}`} aria-live="polite">
      {icon(findings)}
      <div className={styles.words}>
        <h2 className={styles.title}>
          {findings.length === 0 ? t('verdict.well') : t('verdict.things', { count: findings.length })}
        </h2>
        {findings.length === 0 && <p>{t('verdict.wellDetail')}</p>}
        <ol className={styles.things}>
          {findings.map(({ code }) => (
            <li key={code}>
              <strong>{t(`things.${code}.what`)}</strong>
              <p>{t(`things.${code}.do`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
