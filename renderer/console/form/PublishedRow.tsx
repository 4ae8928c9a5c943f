/** One caption or notice in its list: words, level, period, people, state, and the one thing to do with it at once. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { UndoIcon } from '../../components/icons/action.tsx'
import { SendIcon } from '../../components/icons/editing.tsx'
import { LevelIcon } from '../../components/icons/level.tsx'
import { LevelBadge } from '../../components/LevelBadge.tsx'
import type { Me } from '../approvals/review.rules.ts'
import { Action } from '../desk/density.tsx'
import { PresenceMark, type Seated } from '../presence/PresenceMark.tsx'
import { type BulkAct, fits } from './acts.rules.ts'
import { ItemMarks } from './ItemMarks.tsx'
import styles from './PublishedRow.module.css'
import type { PublishedItem } from './published.rules.ts'
import { StateTag } from './StateTag.tsx'
import { shortened } from './shortened.ts'
import { useMoment } from './useMoment.ts'
import { usePeopleWords } from './usePeopleWords.ts'
import { usePlaceNames } from './usePlaceNames.ts'
import { useWhenWords } from './when/useWhenWords.ts'
import { isAlways } from './when/when.rules.ts'

export interface PublishedRowProps {
  item: PublishedItem
  /** Names the item for readers of the screen. */
  name: string
  lead?: ReactNode
  /** What else is known of it, in short sentences. */
  facts: readonly string[]
  me: Me
  /** Who has it open now. */
  present: readonly Seated[]
  onAct: (act: BulkAct) => void
}

const QUICK = ['withdraw', 'restore', 'submit'] as const
const ICONS = { withdraw: undefined, restore: <UndoIcon />, submit: <SendIcon /> }

const QuickAct = ({ item, name, me, onAct }: Pick<PublishedRowProps, 'item' | 'name' | 'me' | 'onAct'>) => {
  const { t } = useTranslation('lists')
  const act = QUICK.find(one => fits(one, item, me))
  if (!act) return null
  return (
    <Action
      tone={act === 'withdraw' ? 'alarm' : 'paper'}
      icon={ICONS[act]}
      aria-label={t('actOn', { act: t(`act.${act}`), name: shortened(name) })}
      onPress={() => onAct(act)}
    >
      {t(`act.${act}`)}
    </Action>
  )
}

const Meta = ({ item, facts }: Pick<PublishedRowProps, 'item' | 'facts'>) => {
  const { t } = useTranslation(['common', 'console'])
  const { period } = useMoment()
  const people = usePeopleWords()
  const placeNames = usePlaceNames()
  const whenWords = useWhenWords()
  return (
    <span className={styles.meta}>
      <span className={styles.level}>
        <LevelBadge level={item.level} icon={<LevelIcon level={item.level} plain />}>
          {item.level === 'info' ? t('console:form.levels.info') : t(`level.${item.level}`)}
        </LevelBadge>
      </span>
      <span>{period(item)}</span>
      {!isAlways(item.when) && <span>{whenWords(item.when)}</span>}
      {item.places.length > 0 && <span>{placeNames(item.places)}</span>}
      {facts.map(fact => (
        <span key={fact}>{fact}</span>
      ))}
      {people(item).map(words => (
        <span key={words}>{words}</span>
      ))}
    </span>
  )
}

export const PublishedRow = ({ item, name, lead, facts, present, ...act }: PublishedRowProps) => (
  <div className={styles.content}>
    {lead}
    <div className={styles.column}>
      <span className={styles.text}>{name}</span>
      <Meta item={item} facts={facts} />
      <ItemMarks proposal={item.proposal} approval={item.approval} state={item.state} />
      <PresenceMark present={present} />
    </div>
    <div className={styles.end}>
      <StateTag state={item.state} />
      <QuickAct item={item} name={name} {...act} />
    </div>
  </div>
)
