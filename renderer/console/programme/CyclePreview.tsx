/** One cycle of a playlist as a screen plays it: when each show comes, with the safety films between them. */
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { clockLength } from '../shows/show.rules.ts'
import styles from './Programme.module.css'
import { lengthOf, type PlaylistValues, type PreviewedItem, previewOf, shareOf } from './playlist.rules.ts'

export interface CyclePreviewProps {
  values: PlaylistValues
  library: readonly Show[]
}

const Summary = ({ items }: { items: readonly PreviewedItem[] }) => {
  const { t } = useTranslation('programme')
  const films = items.filter(({ kind }) => kind === 'safety').length
  return (
    <p className={styles.summary}>
      {t('preview.length', { length: clockLength(lengthOf(items)), count: items.length })}
      {films > 0 && ` · ${t('preview.films', { count: films, percent: shareOf(items) })}`}
    </p>
  )
}

export const CyclePreview = ({ values, library }: CyclePreviewProps) => {
  const { t } = useTranslation('programme')
  const items = previewOf(values, library)
  const lacksFilms = values.share.kind !== 'none' && !items.some(({ kind }) => kind === 'safety')
  if (items.length === 0) return <p className={styles.none}>{t('preview.none')}</p>
  return (
    <div className={styles.preview}>
      <Summary items={items} />
      {lacksFilms && (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('preview.noFilms')}
        </Note>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard. */}
      <ol className={styles.cycle} aria-label={t('preview.cycle')} tabIndex={0}>
        {items.map(item => (
          <li key={item.at} className={styles.item} data-kind={item.kind}>
            <span className={styles.at}>{clockLength(item.at)}</span>
            <span className={styles.name}>{item.title}</span>
            {item.kind === 'safety' && <span className={styles.mark}>{t('preview.safety')}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
