/** What was served lately, as posters to touch. */
import { useTranslation } from 'react-i18next'
import type { Rateable } from '../../../electron/contract/ratings.ts'
import { Empty } from '../../components/Empty.tsx'
import { CheckIcon } from '../../components/icons/action.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import type { Which } from './rate.rules.ts'
import styles from './Served.module.css'

export interface ServedProps {
  items: readonly Rateable[]
  onChoose: (of: Which) => void
}

const Item = ({ item, onChoose }: { item: Rateable; onChoose: ServedProps['onChoose'] }) => {
  const { t } = useTranslation('rate')
  const { words } = useLanguage()
  const { rating } = item
  return (
    <li>
      <Pressable className={styles.item} onPress={() => onChoose(item)}>
        {item.picture ? (
          <img src={item.picture} alt="" draggable={false} />
        ) : (
          <span className={styles.noPicture} />
        )}
        <span className={styles.words}>
          <b>{words(item.title)}</b>
          <span>
            {rating ? t('average', { average: rating.average.toFixed(1), count: rating.ratings }) : t('few')}
          </span>
        </span>
        <span className={styles.go}>{t('rateIt')}</span>
      </Pressable>
    </li>
  )
}

export const Served = ({ items, onChoose }: ServedProps) => {
  const { t } = useTranslation('rate')
  return (
    <Frame title={t('title')} bar={<BackButton />}>
      {items.length === 0 ? (
        <Empty icon={<CheckIcon />} title={t('empty')}>
          {t('emptyDetail')}
        </Empty>
      ) : (
        <ul className={styles.items} aria-label={t('served')}>
          {items.map(item => (
            <Item key={`${item.round} ${item.dish}`} item={item} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </Frame>
  )
}
