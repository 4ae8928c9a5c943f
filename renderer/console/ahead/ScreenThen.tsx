/** A screen at a moment: the crawl as it will run, its captions in their order, and the notices as cards. */
import { useTranslation } from 'react-i18next'
import type { ProgrammeNow } from '../../../electron/contract/programme.ts'
import type { OnScreen } from '../../../electron/contract/screens.ts'
import { PlayIcon, SubtitlesIcon, VolumeIcon } from '../../components/icons/player.tsx'
import { DarkScreen } from '../desk/DarkScreen.tsx'
import { CrawlBar } from '../form/CrawlBar.tsx'
import { useMoment } from '../form/useMoment.ts'
import { CaptionsNow } from '../home/CaptionsNow.tsx'
import { NoticesNow } from '../home/NoticesNow.tsx'
import styles from './ScreenThen.module.css'

export interface ScreenThenProps {
  screen: OnScreen
  moment: string
  place: string
}

/** The first show is the one that the block begins with: where it is by then, only the screen will know. */
const useProgrammeWords = () => {
  const { t } = useTranslation('ahead')
  return ({ state, block, items }: ProgrammeNow): string => {
    if (state === 'quiet') return t('programme.quiet')
    if (!block) return t('programme.off')
    const [first] = items
    return first
      ? t('programme.playing', { title: block.title, first: first.title })
      : t('programme.unplayable', { title: block.title })
  }
}

const Programme = ({ programme }: { programme: ProgrammeNow }) => {
  const { t } = useTranslation('ahead')
  const { moment } = useMoment()
  const words = useProgrammeWords()
  const until = programme.until && t('programme.until', { moment: moment(programme.until) })
  return (
    <h3 className={styles.part}>
      <PlayIcon />
      <span className={styles.words}>{[words(programme), until].filter(Boolean).join(' · ')}</span>
    </h3>
  )
}

export const ScreenThen = ({ screen: { captions, notices, programme }, moment, place }: ScreenThenProps) => {
  const { t } = useTranslation(['ahead', 'common'])
  const words = useMoment()
  const heading = t('heading', { moment: words.moment(moment), place })
  return (
    <DarkScreen heading={heading}>
      <CrawlBar captions={captions} label={t('captions')} emptyText={t('common:crawlEmpty')} />
      <Programme programme={programme} />
      <h3 className={styles.part}>
        <SubtitlesIcon />
        {t('captionsCount', { count: captions.length })}
      </h3>
      {captions.length > 0 && <CaptionsNow captions={captions} />}
      <h3 className={styles.part}>
        <VolumeIcon />
        {t('noticesCount', { count: notices.length })}
      </h3>
      {notices.length > 0 && <NoticesNow notices={notices} />}
    </DarkScreen>
  )
}
