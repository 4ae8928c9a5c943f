/** The coal header: brand and site on the board, title and status on inner screens, always the clock. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { placeName } from '../../../electron/contract/siteFields.ts'
import { useSite } from '../../client/site.ts'
import { BrandMark } from '../../components/icons/brand.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { clockFace, daysSince, shiftAt, useNow } from './clock.ts'
import styles from './Header.module.css'

/** The discreet corner: the brand is the way into the console, which asks for a PIN. */
const Brand = () => {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const site = useSite()
  return (
    <>
      <Pressable className={styles.brand} onPress={() => navigate('/console')}>
        <BrandMark />
        <span className={styles.product}>{t('product')}</span>
        <span className="visually-hidden">{t('staffEntrance')}</span>
      </Pressable>
      {site && (
        <span className={styles.site}>
          {site.mine} {t('separator')} {placeName(site)}
        </span>
      )}
    </>
  )
}

const SafeDays = ({ now }: { now: Date }) => {
  const { t } = useTranslation()
  const since = useSite()?.safeSince
  if (!since) return null
  return (
    <span className={styles.safe}>
      {t('safeDays')} <b>{daysSince(since, now)}</b> {t('days')}
    </span>
  )
}

const DateAndShift = ({ now }: { now: Date }) => {
  const { language } = useLanguage()
  const shift = shiftAt(useSite()?.shifts ?? [], now)
  const date = new Intl.DateTimeFormat(language, {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: language === 'en' ? 'short' : 'long',
  }).format(now)
  return (
    <span className={styles.date}>
      <span>{date}</span>
      {shift && (
        <span>
          {shift.name} {shift.start}–{shift.end}
        </span>
      )}
    </span>
  )
}

export const Header = ({ title, status }: { title?: string | undefined; status?: ReactNode }) => {
  const now = useNow()
  return (
    <header className={styles.header}>
      {title === undefined ? <Brand /> : <h1 className={styles.title}>{title}</h1>}
      <div className={styles.facts}>
        {title === undefined && (
          <>
            <SafeDays now={now} />
            <DateAndShift now={now} />
          </>
        )}
        {status}
        <time className={styles.clock}>{clockFace(now)}</time>
      </div>
    </header>
  )
}
