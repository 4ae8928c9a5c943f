/** The acts that fit the ticked items, each with how many it fits; what cannot be taken back asks first. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon, DownIcon, UndoIcon, UpIcon } from '../../components/icons/action.tsx'
import { SendIcon, TrashIcon } from '../../components/icons/editing.tsx'
import { AskApprove } from '../approvals/AskApprove.tsx'
import type { Me } from '../approvals/review.rules.ts'
import { Action } from '../desk/density.tsx'
import { BULK_ACTS, type BulkAct, fits } from './acts.rules.ts'
import type { Move, PublishedItem } from './published.rules.ts'
import styles from './SelectionBar.module.css'

const ICONS: Record<BulkAct, ReactNode> = {
  approve: <CheckIcon />,
  submit: <SendIcon />,
  withdraw: undefined,
  restore: <UndoIcon />,
  discard: <TrashIcon />,
}

export interface BulkActsProps<Item> {
  chosen: readonly Item[]
  me: Me
  onAct: (act: BulkAct, items: readonly Item[]) => void
}

export const BulkActs = <Item extends PublishedItem>({ chosen, me, onAct }: BulkActsProps<Item>) => {
  const { t } = useTranslation('lists')
  const [asking, setAsking] = useState(false)
  const fitting = (act: BulkAct) => chosen.filter(item => fits(act, item, me))
  const approve = () => {
    setAsking(false)
    onAct('approve', fitting('approve'))
  }
  return (
    <>
      {BULK_ACTS.filter(act => fitting(act).length > 0).map(act => (
        <Action
          key={act}
          icon={ICONS[act]}
          tone={act === 'approve' ? 'rail' : act === 'submit' || act === 'restore' ? 'paper' : 'alarm'}
          onPress={() => (act === 'approve' ? setAsking(true) : onAct(act, fitting(act)))}
        >
          {t('actOnSome', { act: t(`act.${act}`), count: fitting(act).length })}
        </Action>
      ))}
      {asking && (
        <AskApprove count={fitting('approve').length} onYes={approve} onNo={() => setAsking(false)} />
      )}
    </>
  )
}

const MOVES: readonly Move[] = ['up', 'down', 'top']

/** Changes the running order of the ticked items. */
export const MoveActs = ({ onMove }: { onMove: (move: Move) => (() => void) | undefined }) => {
  const { t } = useTranslation('lists')
  const icons = { up: <UpIcon />, down: <DownIcon />, top: undefined }
  return (
    <fieldset className={styles.order} aria-label={t('order')}>
      {MOVES.map(move => {
        const task = onMove(move)
        return (
          <Action
            key={move}
            tone="coal"
            icon={icons[move]}
            isDisabled={!task}
            aria-label={t(`move.${move}`)}
            onPress={() => task?.()}
          >
            {move === 'top' ? t('move.top') : undefined}
          </Action>
        )
      })}
    </fieldset>
  )
}
