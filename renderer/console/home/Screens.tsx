/** What is on the screens now: the captions in their order, the notices as small cards, the open round, the shows. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { CalendarIcon } from '../../components/icons/fact.tsx'
import { SubtitlesIcon, VolumeIcon } from '../../components/icons/player.tsx'
import type { Reviewed, ReviewedRoom } from '../approvals/reviewed.rules.ts'
import { DarkScreen } from '../desk/DarkScreen.tsx'
import { useMoment } from '../form/useMoment.ts'
import { CaptionsNow } from './CaptionsNow.tsx'
import { NoticesNow } from './NoticesNow.tsx'
import styles from './Screens.module.css'
import type { Overview } from './useOverview.ts'

interface PartProps {
  to: string
  icon: ReactNode
  name: string
  /** Beside the name, such as how many are still to come. */
  aside?: string | undefined
  children: ReactNode
}

const Part = ({ to, icon, name, aside, children }: PartProps) => (
  <section className={styles.part} aria-label={name}>
    <h3 className={styles.name}>
      <Link href={to} className={styles.link ?? ''}>
        {icon}
        {name}
      </Link>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </h3>
    {children}
  </section>
)

const isDraft = (round: ListedRound) => round.state === 'draft' && round.review.approval !== null

const RoundNow = ({ rounds }: { rounds: readonly ListedRound[] }) => {
  const { t } = useTranslation(['home', 'console'])
  const { moment } = useMoment()
  const open = rounds.find(({ state }) => state === 'open')
  const next = rounds.find(isDraft)
  if (!open)
    return <p className={styles.none}>{next ? t('roundWaiting', { number: next.number }) : t('roundNone')}</p>
  return (
    <Link href={`/rounds/${open.id}`} className={styles.round ?? ''}>
      <span>{t('console:rounds.number', { number: open.number })}</span>
      <strong className={styles.turnout}>{t('turnout', { count: open.turnout })}</strong>
      <span>{t('closes', { moment: moment(open.closesAt) })}</span>
    </Link>
  )
}

/** Approved, but its time is still to come. */
const upcoming = (all: readonly Reviewed[], room: Exclude<ReviewedRoom, 'rounds'>): number =>
  all.filter(one => one.room === room && one.item.state === 'waiting').length

export const Screens = ({ overview: { captions, notices, shows, all } }: { overview: Overview }) => {
  const { t } = useTranslation('home')
  const rounds = all.flatMap(one => (one.room === 'rounds' ? [one.item] : []))
  const still = (room: 'captions' | 'notices') => {
    const count = upcoming(all, room)
    return count > 0 ? t('upcoming', { count }) : undefined
  }
  return (
    <DarkScreen heading={t('screens')}>
      <Part to="/captions" icon={<SubtitlesIcon />} name={t('captions')} aside={still('captions')}>
        <CaptionsNow captions={captions} />
      </Part>
      <Part to="/notices" icon={<VolumeIcon />} name={t('notices')} aside={still('notices')}>
        <NoticesNow notices={notices} />
      </Part>
      <div className={styles.foot}>
        <Part to="/rounds" icon={<CalendarIcon />} name={t('round')}>
          <RoundNow rounds={rounds} />
        </Part>
        <Link href="/shows" className={styles.shows ?? ''}>
          <CategoryIcon name="film" />
          {shows > 0 ? t('shows', { count: shows }) : t('showsNone')}
        </Link>
      </div>
    </DarkScreen>
  )
}
