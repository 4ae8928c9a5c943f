/** 接下来: what is staged next, in the frame of the board; nothing where nothing is planned. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { station } from '../../client/station.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useNow } from '../frame/clock.ts'
import styles from './Coming.module.css'
import { comingWhen, stillComing } from './coming.rules.ts'

export const Coming = () => {
  const { t } = useTranslation('board')
  const { words, language } = useLanguage()
  const now = useNow()
  const { data = [] } = useQuery(station.rounds.coming.queryOptions())
  const events = stillComing(data, now)
  if (events.length === 0) return null
  return (
    <section className={styles.coming} aria-label={t('coming')}>
      <h2>{t('coming')}</h2>
      <ul>
        {events.map(({ id, title, when, venue }) => (
          <li key={id}>
            <b>{words(title)}</b>
            <span>
              {[comingWhen(when, now, language), venue && words(venue)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
