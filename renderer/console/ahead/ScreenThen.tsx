/** A screen at a moment: the crawl as it will run, its captions in their order, and the notices as cards. */
import { useTranslation } from 'react-i18next'
import type { OnScreen } from '../../../electron/contract/screens.ts'
import { SubtitlesIcon, VolumeIcon } from '../../components/icons/player.tsx'
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

export const ScreenThen = ({ screen: { captions, notices }, moment, place }: ScreenThenProps) => {
  const { t } = useTranslation(['ahead', 'common'])
  const words = useMoment()
  const heading = t('heading', { moment: words.moment(moment), place })
  return (
    <DarkScreen heading={heading}>
      <CrawlBar captions={captions} label={t('captions')} emptyText={t('common:crawlEmpty')} />
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
