/** The poster of a show; one that is missing is a plain card in the colours of the house. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import styles from './Picture.module.css'

export const Picture = ({ show: { poster, genre } }: { show: Show }) => {
  const { t } = useTranslation('shows')
  const [failed, setFailed] = useState<string | null>(null)
  return poster && poster !== failed ? (
    <img
      className={styles.picture}
      src={poster}
      alt=""
      draggable={false}
      decoding="async"
      onError={() => setFailed(poster)}
    />
  ) : (
    <span className={styles.plain}>{t(`genre.${genre}`)}</span>
  )
}
