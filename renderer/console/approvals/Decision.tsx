/** What an approver can do with one item, or why not; it lies at the foot of what is read. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon, UndoIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'
import { useShortcuts } from '../keys/useShortcuts.ts'
import styles from './Decision.module.css'
import { has, isOwnWork } from './review.rules.ts'
import { type Reviewed, reviewOf, waitingOf } from './reviewed.rules.ts'
import { SendBackDialog } from './SendBackDialog.tsx'
import { useDecide } from './useDecide.ts'
import { useMe } from './useMe.ts'

interface DecisionProps {
  one: Reviewed
  onDone: () => void
}

const Submitted = ({ one, onDone }: DecisionProps) => {
  const { t } = useTranslation('approval')
  const [asking, setAsking] = useState(false)
  const { approve, sendBack } = useDecide(one, onDone)
  useShortcuts({ 'Ctrl+Enter': approve })
  return (
    <>
      <p className={styles.hint}>{t(one.room === 'rounds' ? 'approveHintRound' : 'approveHint')}</p>
      <Action icon={<UndoIcon />} onPress={() => setAsking(true)}>
        {t('sendBack')}
      </Action>
      <Action tone="rail" icon={<CheckIcon />} onPress={approve}>
        {t('approve')}
      </Action>
      {asking && (
        <SendBackDialog
          writer={reviewOf(one).proposal?.by.name ?? ''}
          onClose={() => setAsking(false)}
          onConfirm={reason => {
            setAsking(false)
            sendBack(reason)
          }}
        />
      )}
    </>
  )
}

const Urgent = ({ one, onDone }: DecisionProps) => {
  const { t } = useTranslation('approval')
  const { confirmRead, withdraw } = useDecide(one, onDone)
  useShortcuts({ 'Ctrl+Enter': confirmRead })
  return (
    <>
      <p className={styles.hint}>{t('readHint')}</p>
      <Action tone="alarm" onPress={withdraw}>
        {t('withdraw')}
      </Action>
      <Action tone="rail" icon={<CheckIcon />} onPress={confirmRead}>
        {t('confirmRead')}
      </Action>
    </>
  )
}

export const Decision = ({ one, onDone }: DecisionProps) => {
  const { t } = useTranslation('approval')
  const me = useMe()
  const review = reviewOf(one)
  const waiting = waitingOf(one)
  if (waiting === null || !has(me, 'approver')) return null
  const Answer = waiting === 'urgent' ? Urgent : Submitted
  return (
    <div className={styles.decision}>
      {isOwnWork(review, me) ? (
        <p className={styles.hint}>{t('ownWork.review')}</p>
      ) : (
        <Answer one={one} onDone={onDone} />
      )}
    </div>
  )
}
