/** Forms that were left behind in this browser without being saved. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useDrafts } from '../form/useDraft.ts'
import styles from './Tasks.module.css'

const ROOMS = ['captions', 'notices', 'rounds', 'activities', 'shows'] as const

const RoomDrafts = ({ room }: { room: (typeof ROOMS)[number] }) => {
  const { t } = useTranslation('home')
  const { items } = useDrafts(room)
  return items.map(item => (
    <li key={item}>
      <Link href={`/${room}/${item}`} className={styles.slip ?? ''}>
        <span className={styles.room}>{t(`room.${room}`)}</span>
        <span className={styles.who}>{t('unsaved')}</span>
      </Link>
    </li>
  ))
}

export const Unsaved = () => {
  const { t } = useTranslation('home')
  return (
    <section className={styles.group}>
      <h3 className={styles.kind}>{t('group.unsaved')}</h3>
      <ul className={styles.slips}>
        {ROOMS.map(room => (
          <RoomDrafts key={room} room={room} />
        ))}
      </ul>
    </section>
  )
}
