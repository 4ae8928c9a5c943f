/** The playlists: how many shows, how long, with how many safety films, and which blocks play them. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Block, Playlist } from '../../../electron/contract/programme.ts'
import type { Show } from '../../../electron/contract/shows.ts'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { has } from '../approvals/review.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { Action } from '../desk/density.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { PresenceMark } from '../presence/PresenceMark.tsx'
import { useOthers } from '../presence/useOthers.ts'
import { clockLength } from '../shows/show.rules.ts'
import styles from './Programme.module.css'
import { lengthOf, previewOf, valuesOf } from './playlist.rules.ts'
import { useRemove } from './useRemove.ts'
import { useShareWords } from './useShareWords.ts'

export interface PlaylistRowsProps {
  playlists: readonly Playlist[]
  blocks: readonly Block[]
  shows: readonly Show[]
}

const useFacts = ({ blocks, shows }: Omit<PlaylistRowsProps, 'playlists'>) => {
  const { t } = useTranslation('programme')
  const shareWords = useShareWords()
  const library = new Set(shows.map(({ id }) => id))
  return (list: Playlist) => {
    const using = blocks.filter(({ playlist }) => playlist === list.id).map(({ title }) => title)
    return {
      missing: list.shows.filter(({ show }) => !library.has(show)).length,
      words: [
        t('playlist.shows', { count: list.shows.length }),
        clockLength(lengthOf(previewOf(valuesOf(list), shows))),
        shareWords(list.safety.share),
      ],
      used: using.length === 0 ? t('playlist.unused') : t('playlist.used', { titles: using.join(t('and')) }),
    }
  }
}

export const PlaylistRows = ({ playlists, ...known }: PlaylistRowsProps) => {
  const { t } = useTranslation(['programme', 'lists'])
  const writes = has(useMe(), 'editor')
  const search = useKeptSearch()
  const factsOf = useFacts(known)
  const remove = useRemove()
  const others = useOthers('programme')
  return (
    <Rows label={t('playlist.all')}>
      {playlists.map(list => {
        const { words, missing, used } = factsOf(list)
        return (
          <Row
            key={list.id}
            actions={
              writes && (
                <Action
                  tone="alarm"
                  icon={<TrashIcon />}
                  aria-label={t('lists:actOn', { act: t('lists:act.remove'), name: list.title })}
                  onPress={() => remove.playlist(list)}
                />
              )
            }
          >
            <Link className={styles.link ?? ''} href={`/programme/${list.id}${search}`}>
              {list.title}
            </Link>
            <span className={styles.meta}>{words.join(' · ')}</span>
            <span className={styles.meta}>{used}</span>
            {missing > 0 && <span className={styles.gone}>{t('playlist.missing', { count: missing })}</span>}
            <PresenceMark present={others.get(list.id) ?? []} />
          </Row>
        )
      })}
    </Rows>
  )
}
