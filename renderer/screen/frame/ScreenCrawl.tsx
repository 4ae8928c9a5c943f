/** The crawl of the screen, fed by the station. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSite } from '../../client/site.ts'
import { station } from '../../client/station.ts'
import { useCovered } from '../../components/alert/covered.ts'
import { Crawl } from '../../crawl/Crawl.tsx'
import { useWitness } from './proof/useWitness.ts'
import styles from './ScreenCrawl.module.css'

/** Characters a second until the site's own speed is known. */
const USUAL_SPEED = 5

export const ScreenCrawl = () => {
  const { t } = useTranslation()
  const site = useSite()
  const covered = useCovered()
  const witness = useWitness()
  const crawl = useQuery(station.captions.crawl.queryOptions()).data
  return (
    <div className={styles.crawl}>
      {crawl && (
        <Crawl
          {...crawl}
          covered={covered}
          witness={witness}
          charactersPerSecond={site?.captionSpeed ?? USUAL_SPEED}
          levelLabel={level => t(`level.${level}`)}
          emptyText={t('crawlEmpty')}
          label={t('crawlLabel')}
        />
      )}
    </div>
  )
}
