/** A screen at a moment: the crawl as it will run, its captions in their order, and the notices as cards. */
import { useTranslation } from 'react-i18next'
import type { OnScreen } from '../../../electron/contract/screens.ts'
import { useSite } from '../../client/site.ts'
import { SubtitlesIcon, VolumeIcon } from '../../components/icons/player.tsx'
import { Crawl } from '../../crawl/Crawl.tsx'
import { useMoment } from '../form/useMoment.ts'
import { CaptionsNow } from '../home/CaptionsNow.tsx'
import { NoticesNow } from '../home/NoticesNow.tsx'
import styles from './AheadPage.module.css'

/** Characters a second until the site's own speed is known. */
const USUAL_SPEED = 5

export interface ScreenThenProps {
  screen: OnScreen
  moment: string
  place: string
}

export const ScreenThen = ({ screen: { captions, notices }, moment, place }: ScreenThenProps) => {
  const { t } = useTranslation(['ahead', 'common'])
  const words = useMoment()
  const speed = useSite()?.captionSpeed ?? USUAL_SPEED
  const heading = t('heading', { moment: words.moment(moment), place })
  return (
    <section className={styles.screen} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <div className={styles.bar}>
        <Crawl
          captions={captions}
          charactersPerSecond={speed}
          levelLabel={level => t(`common:level.${level}`)}
          label={t('captions')}
          emptyText={t('common:crawlEmpty')}
        />
      </div>
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
    </section>
  )
}
