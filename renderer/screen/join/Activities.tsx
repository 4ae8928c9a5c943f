/** The activities that workers may offer to take part in. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../components/Empty.tsx'
import { BackIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { OrderTileIcon } from '../../components/icons/tiles.tsx'
import { Pages } from '../../components/Pages.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
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

interface ItemProps {
  item: Joinable
  onChoose: ActivitiesProps['onChoose']
}

const Item = ({ item, onChoose }: ItemProps) => {
  const { words } = useLanguage()
  return (
    <li className={styles.place}>
      <Pressable className={styles.item} onPress={() => onChoose(item)}>
        {item.dish.picture && <img src={item.dish.picture} alt="" draggable={false} />}
        <span className={styles.words}>
          <b>{words(item.dish.title)}</b>
          <span>{words(item.dish.pitch)}</span>
        </span>
      </Pressable>
    </li>
  )
}

export const Activities = ({ items, onChoose }: ActivitiesProps) => {
  const { t } = useTranslation('join')
  const [page, setPage] = useState(0)
  const [pages, setPages] = useState(1)
  const bar = (
    <div className={styles.bar}>
      <BackButton />
      <PageTurner
        page={Math.min(page, pages - 1)}
        count={pages}
        onTurn={setPage}
        previous={{ icon: <BackIcon />, label: t('previousPage') }}
        next={{ icon: <ForwardIcon />, label: t('nextPage') }}
      />
    </div>
  )
  return (
    <Frame title={t('title')} bar={bar}>
      {items.length === 0 ? (
        <Empty icon={<OrderTileIcon />} title={t('empty')}>
          {t('emptyDetail')}
        </Empty>
      ) : (
        <div className={styles.choice}>
          <Pages page={Math.min(page, pages - 1)} onCount={setPages}>
            <ul className={styles.items} aria-label={t('choose')}>
              {items.map(item => (
                <Item key={`${item.round} ${item.dish.id}`} item={item} onChoose={onChoose} />
              ))}
            </ul>
          </Pages>
        </div>
      )}
    </Frame>
  )
}
