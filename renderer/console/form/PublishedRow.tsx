/** One caption or notice in its list: order, level, words, state, period, and what can be done. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemState, Level } from '../../../electron/contract/common.ts'
import { DownIcon, UndoIcon, UpIcon } from '../../components/icons/action.tsx'
import { EditIcon } from '../../components/icons/editing.tsx'
import { LevelIcon } from '../../components/icons/level.tsx'
import { LevelBadge } from '../../components/LevelBadge.tsx'
import { Row } from '../../components/Row.tsx'
import { Tag, type TagProps } from '../../components/Tag.tsx'
import { Action } from '../desk/density.tsx'
import styles from './PublishedRow.module.css'
import { useMoment } from './useMoment.ts'

const TONES: Record<ItemState, TagProps['tone']> = {
  draft: 'waiting',
  submitted: 'waiting',
  returned: 'waiting',
  live: 'live',
  waiting: 'waiting',
  ended: 'over',
  withdrawn: 'over',
}

export interface PublishedItem {
  state: ItemState
  level: Level
  start: string
  end: string
}

export interface PublishedRowProps {
  item: PublishedItem
  /** Names the item for readers of the screen. */
  name: string
  lead?: ReactNode
  children: ReactNode
  /** Absent where the item is first or last. */
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onEdit: () => void
  onWithdraw: () => void
  onRestore: () => void
}

const Order = ({ name, onUp, onDown }: Pick<PublishedRowProps, 'name' | 'onUp' | 'onDown'>) => {
  const { t } = useTranslation('console')
  return (
    <>
      <Action
        icon={<UpIcon />}
        aria-label={t('published.up', { name })}
        isDisabled={!onUp}
        onPress={() => onUp?.()}
      />
      <Action
        icon={<DownIcon />}
        aria-label={t('published.down', { name })}
        isDisabled={!onDown}
        onPress={() => onDown?.()}
      />
    </>
  )
}

export const PublishedRow = ({ item, name, lead, children, ...act }: PublishedRowProps) => {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation()
  const { period } = useMoment()
  const withdrawn = item.state === 'withdrawn'
  return (
    <Row
      quiet={item.state === 'ended' || withdrawn}
      order={<Order name={name} onUp={act.onUp} onDown={act.onDown} />}
      state={<Tag tone={TONES[item.state]}>{t(`published.state.${item.state}`)}</Tag>}
      actions={
        <>
          <Action icon={<EditIcon />} aria-label={t('published.edit', { name })} onPress={act.onEdit}>
            {t('published.editWord')}
          </Action>
          {withdrawn ? (
            <Action icon={<UndoIcon />} aria-label={t('published.restore', { name })} onPress={act.onRestore}>
              {t('published.restoreWord')}
            </Action>
          ) : (
            <Action tone="alarm" aria-label={t('published.withdraw', { name })} onPress={act.onWithdraw}>
              {t('published.withdrawWord')}
            </Action>
          )}
        </>
      }
    >
      <div className={styles.words}>
        {lead}
        <div className={styles.column}>
          <div className={styles.text}>{children}</div>
          <div className={styles.meta}>
            <span className={styles.level}>
              <LevelBadge level={item.level} icon={<LevelIcon level={item.level} plain />}>
                {item.level === 'info' ? t('form.levels.info') : common(`level.${item.level}`)}
              </LevelBadge>
            </span>
            <span>{period(item)}</span>
          </div>
        </div>
      </div>
    </Row>
  )
}
