/** What an approver does with one item; says what became of it. */
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { shortened } from '../form/shortened.ts'
import type { Reviewed } from './reviewed.rules.ts'
import { useReviewedName } from './useReviewedName.ts'

const whichOf = ({ item: { id, revision } }: Reviewed) => ({ id, revision })

export const approve = (one: Reviewed): Promise<unknown> => client[one.room].approve(whichOf(one))

/** @param onDone called once the station has answered. */
export const useDecide = (one: Reviewed, onDone: () => void) => {
  const { t } = useTranslation(['approval', 'lists'])
  const say = useSay()
  const { attempt } = useAttempt()
  const name = shortened(useReviewedName()(one))
  const tell = (done: 'approve' | 'read' | 'sendBack' | 'withdraw', undo?: () => Promise<unknown>) => {
    const action = undo && { label: t('lists:undo'), run: () => attempt(undo) }
    say({ text: t(`done.${done}`, { name }), ...(action && { action }) })
    onDone()
  }
  return {
    approve: () =>
      attempt(async () => {
        await approve(one)
        tell('approve')
      }),
    confirmRead: () =>
      attempt(async () => {
        await approve(one)
        tell('read')
      }),
    sendBack: (reason: string) =>
      attempt(async () => {
        await client[one.room].sendBack({ ...whichOf(one), reason })
        tell('sendBack')
      }),
    withdraw: () =>
      attempt(async () => {
        if (one.room === 'rounds') return
        const room = client[one.room]
        const { id, revision } = await room.withdraw(whichOf(one))
        tell('withdraw', () => room.restore({ id, revision }))
      }),
  }
}
