/** The blocks of the programme: when and where each plays which list. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Block, Playlist } from '../../../electron/contract/programme.ts'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { has } from '../approvals/review.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { Action } from '../desk/density.tsx'
import { toLocal } from '../form/period.rules.ts'
import { useKeptSearch } from '../form/useAddress.ts'
import { usePlaceNames } from '../form/usePlaceNames.ts'
import { useWhenWords } from '../form/when/useWhenWords.ts'
import { PresenceMark } from '../presence/PresenceMark.tsx'
import { useOthers } from '../presence/useOthers.ts'
import styles from './Programme.module.css'
import { useRemove } from './useRemove.ts'
import { useShareWords } from './useShareWords.ts'

export interface BlockRowsProps {
  blocks: readonly Block[]
  playlists: readonly Playlist[]
}

const useFacts = () => {
  const { t } = useTranslation('programme')
  const whenWords = useWhenWords()
  const placeNames = usePlaceNames()
  const shareWords = useShareWords()
  return ({ when, places, firstDay, lastDay, loops, safety }: Block): string[] => [
    whenWords(when),
    placeNames(places),
    lastDay === null ? t('block.since', { firstDay }) : t('block.between', { firstDay, lastDay }),
    t(loops ? 'block.loops' : 'block.once'),
    ...(safety === null ? [] : [shareWords(safety)]),
  ]
}

export const BlockRows = ({ blocks, playlists }: BlockRowsProps) => {
  const { t } = useTranslation(['programme', 'lists'])
  const writes = has(useMe(), 'editor')
  const search = useKeptSearch()
  const facts = useFacts()
  const remove = useRemove()
  const others = useOthers('programme')
  const today = toLocal(new Date()).slice(0, 10)
  return (
    <Rows label={t('block.all')}>
      {blocks.map(block => (
        <Row
          key={block.id}
          quiet={block.lastDay !== null && block.lastDay < today}
          actions={
            writes && (
              <Action
                tone="alarm"
                icon={<TrashIcon />}
                aria-label={t('lists:actOn', { act: t('lists:act.remove'), name: block.title })}
                onPress={() => remove.block(block)}
              />
            )
          }
        >
          <Link className={styles.link ?? ''} href={`/programme/${block.id}${search}`}>
            {block.title}
          </Link>
          <span className={styles.meta}>
            {t('block.plays', { title: playlists.find(({ id }) => id === block.playlist)?.title })}
          </span>
          <span className={styles.meta}>{facts(block).join(' · ')}</span>
          <PresenceMark present={others.get(block.id) ?? []} />
        </Row>
      ))}
    </Rows>
  )
}
