/** The caption as it will run, at the site's speed, and how long one pass takes. */
import { useTranslation } from 'react-i18next'
import type { Level } from '../../../electron/contract/common.ts'
import { useSite } from '../../client/site.ts'
import { ClockIcon } from '../../components/icons/fact.tsx'
import { Crawl } from '../../crawl/Crawl.tsx'
import { useSettled } from '../form/useSettled.ts'
import styles from './CaptionPreview.module.css'
import { charactersInSight, passSeconds } from './caption.rules.ts'

/** Until the site is known. */
const USUAL = { captionSpeed: 5, screen: { diagonalInches: 43, viewingDistanceMetres: 5 } }

export interface CaptionPreviewProps {
  text: string
  level: Level
  /** Graphemes of the text. */
  count: number
}

export const CaptionPreview = ({ text, level, count }: CaptionPreviewProps) => {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation()
  const { captionSpeed, screen } = useSite() ?? USUAL
  const settled = useSettled(text.trim())
  const captions = settled === '' ? [] : [{ id: 'preview', revision: 1, text: settled, level }]
  return (
    <>
      <div className={styles.bar}>
        <Crawl
          captions={captions}
          charactersPerSecond={captionSpeed}
          levelLabel={name => common(`level.${name}`)}
          label={t('form.preview')}
          emptyText={t('captions.previewEmpty')}
        />
      </div>
      {count > 0 && (
        <p className={styles.time}>
          <ClockIcon />
          {t('captions.pass', { seconds: passSeconds(count, captionSpeed, charactersInSight(screen)) })}
        </p>
      )}
    </>
  )
}
