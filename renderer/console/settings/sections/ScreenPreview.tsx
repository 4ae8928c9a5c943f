/** What a diagonal and a distance come to: the screen drawn to scale, its caption and its keys in millimetres. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../../../components/ChoiceGroup.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { type PhysicalScreen, sizesOn, TOUCH_MILLIMETRES } from '../../../components/millimetres.ts'
import { Note } from '../../../components/Note.tsx'
import { useSession } from '../../gate/session.ts'
import { ScreenDrawing } from './ScreenDrawing.tsx'
import styles from './ScreenPreview.module.css'

const RESOLUTIONS = {
  portrait: [1080, 1920],
  landscape: [1920, 1080],
  compact: [1024, 768],
} as const
type Resolution = keyof typeof RESOLUTIONS
const NAMES = Object.keys(RESOLUTIONS) as Resolution[]

/** The kiosk shows itself first; an office PC knows nothing of the screen. */
const usual = (isScreen: boolean): Resolution =>
  isScreen && window.innerWidth > window.innerHeight ? 'landscape' : 'portrait'

export const ScreenPreview = ({ screen }: { screen: PhysicalScreen }) => {
  const { t } = useTranslation('settings')
  const { session } = useSession()
  const [resolution, setResolution] = useState(() => usual(session.screen))
  const [width, height] = RESOLUTIONS[resolution]
  const sizes = sizesOn(screen, width, height)
  const figures = {
    width: Math.round(sizes.widthMillimetres),
    height: Math.round(sizes.heightMillimetres),
  }
  // A field that is empty for now has no size.
  if (!Number.isFinite(sizes.captionMillimetres)) return null
  return (
    <section className={styles.preview} aria-label={t('preview.label')}>
      <ScreenDrawing sizes={sizes} />
      <div className={styles.words}>
        <ChoiceGroup
          label={t('preview.resolution')}
          value={resolution}
          onChange={setResolution}
          choices={NAMES.map(value => ({ value, label: t(`preview.${value}`) }))}
        />
        <p>{t('preview.screen', figures)}</p>
        <p>
          <b>
            {t('preview.captionSize', {
              millimetres: Math.round(sizes.captionMillimetres),
              pixels: Math.round(sizes.captionPixels),
            })}
          </b>
          {sizes.fits && <span>{t('preview.captionWhy', { metres: screen.viewingDistanceMetres })}</span>}
        </p>
        {!sizes.fits && (
          <Note tone="attention" icon={<WarningIcon />}>
            {t('preview.captionSmall', { metres: Math.floor(sizes.readableMetres * 10) / 10 })}
          </Note>
        )}
        <p>
          <b>
            {t('preview.touchSize', {
              millimetres: TOUCH_MILLIMETRES,
              pixels: Math.round(sizes.touchPixels),
            })}
          </b>
          <span>{t('preview.touchWhy')}</span>
        </p>
      </div>
    </section>
  )
}
