/** One show of the library in its list. */
import { useTranslation } from 'react-i18next'
import type { Mark } from '../../../electron/contract/plays.ts'
import type { Show } from '../../../electron/contract/shows.ts'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { Action } from '../desk/density.tsx'
import { MarkLine, TryAgain } from './Marks.tsx'
import styles from './Shows.module.css'
import { clockLength } from './show.rules.ts'

const Poster = ({ poster }: { poster: string | null }) =>
  poster ? (
    <img className={styles.poster} src={poster} alt="" />
  ) : (
    <span className={styles.noPoster}>
      <CategoryIcon name="film" />
    </span>
  )

export interface ShowRowProps {
  show: Show
  /** Why and when it could not be played; undefined: nothing is wrong with it. */
  mark: Mark | undefined
  /** Undefined for those who may not, and for shows that come by sync. */
  onRemove: (() => void) | undefined
}

export const ShowRow = ({ show, mark, onRemove }: ShowRowProps) => {
  const { t } = useTranslation(['console', 'lists'])
  const facts = [
    t(`shows.genres.${show.genre}`),
    show.unit,
    show.event,
    clockLength(show.seconds),
    show.synced ? t('shows.synced') : '',
  ]
  return (
    <div className={styles.row}>
      <Poster poster={show.poster} />
      <span className={styles.words}>
        <strong>{show.title}</strong>
        <span className={styles.meta}>{facts.filter(fact => fact !== '').join(' · ')}</span>
        {show.performers !== '' && <span className={styles.meta}>{show.performers}</span>}
        {mark && <MarkLine mark={mark} />}
      </span>
      {mark && <TryAgain show={show} />}
      {onRemove && (
        <Action
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('lists:actOn', { act: t('lists:act.remove'), name: show.title })}
          onPress={onRemove}
        >
          {t('lists:act.remove')}
        </Action>
      )}
    </div>
  )
}
