/** Shows as rows, for where there is no room for posters: a touch plays, a smaller place tells more. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import { Pressable } from '../../components/Pressable.tsx'
import { Picture } from './Picture.tsx'
import styles from './ShowRows.module.css'
import { timeText } from './shows.rules.ts'

export interface ShowRowsProps {
  label: string
  /** Beside one another where there is room. */
  wide?: boolean
  shows: readonly Show[]
  onPlay: (show: Show) => void
  onAbout: (show: Show) => void
}

export const ShowRows = ({ label, wide = false, shows, onPlay, onAbout }: ShowRowsProps) => {
  const { t } = useTranslation('shows')
  return (
    <ul className={styles.rows} data-wide={wide || undefined} aria-label={label}>
      {shows.map(show => (
        <li key={show.id}>
          <div className={styles.row}>
            <Pressable className={styles.play} onPress={() => onPlay(show)}>
              <span className={styles.picture}>
                <Picture show={show} />
              </span>
              <span className={styles.words}>
                <b>{show.title}</b>
                <span>{[timeText(show.seconds), show.unit].filter(text => text !== '').join(' · ')}</span>
              </span>
            </Pressable>
            <Link
              className={styles.about ?? ''}
              aria-label={t('detailsOf', { title: show.title })}
              onPress={() => onAbout(show)}
            >
              {t('details')}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  )
}
