/** The list of what waits for approval; several are approved at once. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon } from '../../components/icons/action.tsx'
import { SelectList } from '../../components/SelectList.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { outcomeOf } from '../form/acts.rules.ts'
import { SelectionBar } from '../form/SelectionBar.tsx'
import { settle } from '../form/settle.ts'
import { shortened } from '../form/shortened.ts'
import { useOutcomeText } from '../form/useOutcomeText.ts'
import { useTicked } from '../form/useTicked.ts'
import { AskApprove } from './AskApprove.tsx'
import { QueueRow } from './QueueRow.tsx'
import { mayApprove } from './review.rules.ts'
import { type Queued, reviewOf } from './reviewed.rules.ts'
import { approve } from './useDecide.ts'
import { useMe } from './useMe.ts'
import { useReviewedName } from './useReviewedName.ts'

const useApproveSome = () => {
  const say = useSay()
  const { attempt } = useAttempt()
  const { errorText, sentence } = useOutcomeText()
  return (some: readonly Queued[]) =>
    attempt(async () => {
      const results = await settle(some, ({ one }) => approve(one))
      say({ text: sentence('approve', outcomeOf(results, errorText)) })
    })
}

export interface QueueProps {
  queue: readonly Queued[]
  openId: string | null
  onOpen: (id: string) => void
}

export const Queue = ({ queue, openId, onOpen }: QueueProps) => {
  const { t } = useTranslation(['approval', 'lists'])
  const me = useMe()
  const nameOf = useReviewedName()
  const approveSome = useApproveSome()
  const { chosen, selected, ...ticking } = useTicked(queue)
  const [asking, setAsking] = useState(false)
  const fitting = chosen.filter(({ one }) => mayApprove(reviewOf(one), me))
  return (
    <>
      <SelectList
        label={t('queue.label')}
        items={queue}
        selected={selected}
        onSelect={ticking.onSelect}
        onOpen={onOpen}
        openId={openId}
        nameOf={({ one }) => shortened(nameOf(one))}
        dependencies={[me.id, me.ownWork]}
      >
        {queued => <QueueRow queued={queued} me={me} />}
      </SelectList>
      <SelectionBar count={chosen.length} total={queue.length} {...ticking}>
        {fitting.length > 0 && (
          <Action tone="rail" icon={<CheckIcon />} onPress={() => setAsking(true)}>
            {t('lists:actOnSome', { act: t('approve'), count: fitting.length })}
          </Action>
        )}
      </SelectionBar>
      {asking && (
        <AskApprove
          count={fitting.length}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            approveSome(fitting)
            ticking.onNone()
          }}
        />
      )}
    </>
  )
}
