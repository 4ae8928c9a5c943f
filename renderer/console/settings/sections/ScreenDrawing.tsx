/** A screen drawn to scale: one unit is a millimetre, the caption and the keys as large as they will be. */
import { useTranslation } from 'react-i18next'
import { type sizesOn, TOUCH_MILLIMETRES } from '../../../components/millimetres.ts'
import styles from './ScreenPreview.module.css'

/** Part of the height that the header takes. */
const HEADER = 0.06
const KEYS = [0, 1, 2] as const

export const ScreenDrawing = ({ sizes }: { sizes: ReturnType<typeof sizesOn> }) => {
  const { t } = useTranslation('settings')
  const { widthMillimetres: width, heightMillimetres: height, captionMillimetres: caption } = sizes
  const strip = caption * 1.5
  const isPortrait = height > width
  // In portrait the crawl runs under the header, in landscape along the bottom.
  const top = isPortrait ? height * HEADER : height - strip
  const margin = TOUCH_MILLIMETRES
  const noticeTop = (isPortrait ? top + strip : height * HEADER) + margin / 2
  const keysTop = (isPortrait ? height : top) - TOUCH_MILLIMETRES * 1.5
  const notice = {
    x: margin,
    y: noticeTop,
    width: width - 2 * margin,
    height: keysTop - noticeTop - margin / 2,
  }
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      data-portrait={isPortrait || undefined}
      aria-hidden="true"
    >
      <rect className={styles.paper} width={width} height={height} />
      <rect className={styles.coal} width={width} height={height * HEADER} />
      <rect className={styles.coal} y={top} width={width} height={strip} />
      <rect className={styles.notice} {...notice} rx={TOUCH_MILLIMETRES / 4} />
      <text className={styles.caption} x={caption} y={top + strip / 2} fontSize={caption / 0.92}>
        {t('preview.caption')}
      </text>
      {KEYS.map(key => (
        <rect
          key={key}
          className={key === 0 ? styles.lamp : styles.key}
          x={TOUCH_MILLIMETRES * (1 + key * 1.5)}
          y={keysTop}
          width={TOUCH_MILLIMETRES}
          height={TOUCH_MILLIMETRES}
          rx={TOUCH_MILLIMETRES / 8}
        />
      ))}
    </svg>
  )
}
