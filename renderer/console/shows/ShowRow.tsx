/** One show of the library in its list. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Show } from '../../../electron/contract/shows.ts'
import { client } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { EditIcon, TrashIcon } from '../../components/icons/editing.tsx'
import { Row } from '../../components/Row.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
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

const Remove = ({ show, onClose }: { show: Show; onClose: () => void }) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const { attempt } = useAttempt()
  const remove = () =>
    attempt(async () => {
      await client.shows.remove({ id: show.id })
      say({ text: t('shows.removed', { title: show.title }) })
    })
  return (
    <Dialog
      title={t('shows.askRemove', { title: show.title })}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('form.cancel')}</Action>
          <Action tone="alarm" icon={<TrashIcon />} onPress={remove}>
            {t('shows.remove')}
          </Action>
        </>
      }
    >
      <p>{t('shows.removeFollows')}</p>
    </Dialog>
  )
}

export const ShowRow = ({ show }: { show: Show }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  const facts = [t(`shows.genres.${show.genre}`), show.unit, show.event, clockLength(show.seconds)]
  return (
    <Row
      lead={<Poster poster={show.poster} />}
      actions={
        <>
          <Action
            icon={<EditIcon />}
            aria-label={t('published.edit', { name: show.title })}
            onPress={() => navigate(`/shows/${show.id}`)}
          >
            {t('published.editWord')}
          </Action>
          <Action
            tone="alarm"
            icon={<TrashIcon />}
            aria-label={`${t('shows.remove')} ${show.title}`}
            onPress={() => setAsking(true)}
          >
            {t('shows.remove')}
          </Action>
        </>
      }
    >
      <strong>{show.title}</strong>
      <span className={styles.meta}>{facts.filter(fact => fact !== '').join(' · ')}</span>
      {show.performers !== '' && <span className={styles.meta}>{show.performers}</span>}
      {asking && <Remove show={show} onClose={() => setAsking(false)} />}
    </Row>
  )
}
