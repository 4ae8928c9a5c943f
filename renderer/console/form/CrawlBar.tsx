/** Captions as a screen of this site runs them, at its speed. */
import { useTranslation } from 'react-i18next'
import { useSite } from '../../client/site.ts'
import { Crawl, type CrawlProps } from '../../crawl/Crawl.tsx'
import styles from './CrawlBar.module.css'

/** Characters a second until the site is known. */
const USUAL_SPEED = 5

export const CrawlBar = (props: Pick<CrawlProps, 'captions' | 'label' | 'emptyText'>) => {
  const { t } = useTranslation()
  const site = useSite()
  return (
    <div className={styles.bar}>
      <Crawl
        {...props}
        charactersPerSecond={site?.captionSpeed ?? USUAL_SPEED}
        levelLabel={level => t(`level.${level}`)}
      />
    </div>
  )
}
