/** The caption as it will run, at the site's speed. */
import { useTranslation } from 'react-i18next'
import type { Level } from '../../../electron/contract/common.ts'
import { useSite } from '../../client/site.ts'
import { Crawl } from '../../crawl/Crawl.tsx'
import { useSettled } from '../form/useSettled.ts'
import styles from './CaptionPreview.module.css'

/** Characters a second until the site is known. */
const USUAL_SPEED = 5

export interface CaptionPreviewProps {
  text: string
  level: Level
}

export const CaptionPreview = ({ text, level }: CaptionPreviewProps) => {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation()
  const speed = useSite()?.captionSpeed ?? USUAL_SPEED
  const settled = useSettled(text.trim())
  const captions = settled === '' ? [] : [{ id: 'preview', revision: 1, text: settled, level }]
  return (
    <div className={styles.bar}>
      <Crawl
        captions={captions}
        charactersPerSecond={speed}
        levelLabel={name => common(`level.${name}`)}
        label={t('form.preview')}
        emptyText={t('captions.previewEmpty')}
      />
    </div>
  )
}
