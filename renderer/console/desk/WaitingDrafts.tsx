/** Offers whoever signs in what they had not saved, wherever in the desk that was. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CloseIcon } from '../../components/icons/action.tsx'
import { EditIcon } from '../../components/icons/editing.tsx'
import { Note } from '../../components/Note.tsx'
import type { WaitingDraft } from '../form/draft.rules.ts'
import { waitingDrafts } from '../form/draftStore.ts'
import { useMoment } from '../form/useMoment.ts'
import { mayAny, useSession } from '../gate/session.ts'
import { Action } from './density.tsx'
import { pageAt } from './pages.tsx'
import styles from './WaitingDrafts.module.css'

/** The others are offered on their own pages. */
const MOST_OFFERED = 3

const useOffered = () => {
  const { member } = useSession()
  const [path] = useLocation()
  const [drafts, setDrafts] = useState(() => waitingDrafts(member.id))
  const open = drafts.filter(draft => {
    const page = pageAt(draft.path)
    return page && draft.path !== path && mayAny(member.roles, page.roles)
  })
  return {
    offered: open.slice(0, MOST_OFFERED),
    more: Math.max(0, open.length - MOST_OFFERED),
    later: () => setDrafts([]),
    take: (taken: WaitingDraft) => setDrafts(drafts.filter(draft => draft !== taken)),
  }
}

const Offer = ({ draft, onTake }: { draft: WaitingDraft; onTake: () => void }) => {
  const { t } = useTranslation('console')
  const { moment } = useMoment()
  const [, navigate] = useLocation()
  const page = pageAt(draft.path)
  const go = () => {
    onTake()
    navigate(draft.path)
  }
  return (
    <li className={styles.offer}>
      <span className={styles.words}>
        {page && <b>{t(`nav.${page.name}`)}</b>}
        <span>{draft.words}</span>
        <small>{moment(new Date(draft.at).toISOString())}</small>
      </span>
      <Action onPress={go}>{t('form.goOn')}</Action>
    </li>
  )
}

export const WaitingDrafts = () => {
  const { t } = useTranslation('console')
  const { offered, more, later, take } = useOffered()
  const [path] = useLocation()
  // Where somebody is at work already they are not held up.
  if (offered.length === 0 || path !== '/') return null
  return (
    <div className={styles.place}>
      <Note
        tone="attention"
        icon={<EditIcon />}
        title={t('desk.waiting')}
        actions={
          <Action icon={<CloseIcon />} onPress={later}>
            {t('desk.waitingLater')}
          </Action>
        }
      >
        <ul className={styles.offers}>
          {offered.map(draft => (
            <Offer key={draft.path} draft={draft} onTake={() => take(draft)} />
          ))}
        </ul>
        {more > 0 && <p>{t('desk.waitingMore', { count: more })}</p>}
      </Note>
    </div>
  )
}
