/** The activities that workers may offer to take part in. */
import { useTranslation } from 'react-i18next'
import { Empty } from '../../components/Empty.tsx'
import { OrderTileIcon } from '../../components/icons/tiles.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import styles from './JoinScreen.module.css'
import type { Joinable } from './join.rules.ts'

export interface ActivitiesProps {
  items: readonly Joinable[]
  onChoose: (item: Joinable) => void
}

export const Activities = ({ items, onChoose }: ActivitiesProps) => {
  const { t } = useTranslation('join')
  const { words } = useLanguage()
  return (
    <Frame title={t('title')} bar={<BackButton />}>
      {items.length === 0 ? (
        <Empty icon={<OrderTileIcon />} title={t('empty')}>
          {t('emptyDetail')}
        </Empty>
      ) : (
        <ul className={styles.items} aria-label={t('choose')}>
          {items.map(item => (
            <li key={`${item.round} ${item.dish.id}`}>
              <Pressable className={styles.item} onPress={() => onChoose(item)}>
                {item.dish.picture && <img src={item.dish.picture} alt="" draggable={false} />}
                <span className={styles.words}>
                  <b>{words(item.dish.title)}</b>
                  <span>{words(item.dish.pitch)}</span>
                </span>
              </Pressable>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}
