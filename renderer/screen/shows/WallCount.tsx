/** How many shows the wall has, and how many of them are in sight. */
import { useTranslation } from 'react-i18next'
import styles from './PosterWall.module.css'
import type { Wall } from './useWall.ts'

export const WallCount = ({ wall: { shows, left } }: { wall: Wall }) => {
  const { t } = useTranslation('shows')
  const [count, total] = [left.length, shows.length]
  return (
    <span className={styles.count}>
      {count < total ? t('some', { count, total }) : t('count', { count })}
    </span>
  )
}
