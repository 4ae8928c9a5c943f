/** The caption as it will run, at the site's speed. */
import { useTranslation } from 'react-i18next'
import type { Level } from '../../../electron/contract/common.ts'
import { CrawlBar } from '../form/CrawlBar.tsx'
import { useSettled } from '../form/useSettled.ts'

export interface CaptionPreviewProps {
  text: string
  level: Level
}

export const CaptionPreview = ({ text, level }: CaptionPreviewProps) => {
  const { t } = useTranslation('console')
  const settled = useSettled(text.trim())
  // Other words are another caption: whoever writes them does not wait for the old ones to run through.
  const captions = settled === '' ? [] : [{ id: `${level} ${settled}`, revision: 1, text: settled, level }]
  return <CrawlBar captions={captions} label={t('form.preview')} emptyText={t('captions.previewEmpty')} />
}
