/** One item and five large stars. */
import { useTranslation } from 'react-i18next'
import { MOST_STARS, type Rateable } from '../../../electron/contract/ratings.ts'
import { StarIcon } from '../../components/icons/star.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useSpoken } from '../frame/voice/useSpoken.ts'
import styles from './Stars.module.css'

export interface StarsProps {
  /** Undefined when its time has just ended. */
  item: Rateable | undefined
  onRate: (stars: number) => void
  onBack: () => void
}

const ALL = Array.from({ length: MOST_STARS }, (_, index) => index + 1)

export const Stars = ({ item, onRate, onBack }: StarsProps) => {
  const { t } = useTranslation('rate')
  const { words } = useLanguage()
  useSpoken(t('how'))
  return (
    <Frame title={t('title')} bar={<BackButton onBack={onBack} />}>
      <div className={styles.page}>
        {item?.picture && <img className={styles.picture} src={item.picture} alt="" draggable={false} />}
        <h2 className={styles.title}>{item ? words(item.title) : ''}</h2>
        <p className={styles.how}>{t('how')}</p>
        <div className={styles.stars}>
          {ALL.map(stars => (
            <Pressable key={stars} className={styles.choice} onPress={() => onRate(stars)}>
              <span className={styles.row} aria-hidden="true">
                <StarIcon />
                <b>{stars}</b>
              </span>
              <span>{t(`star.${stars as 1 | 2 | 3 | 4 | 5}`)}</span>
            </Pressable>
          ))}
        </div>
      </div>
    </Frame>
  )
}
