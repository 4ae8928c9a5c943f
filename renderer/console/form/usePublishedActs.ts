/** What staff do with a published item from its list: withdraw with undo, restore, change places. */
import { useTranslation } from 'react-i18next'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'

interface Which {
  id: string
  revision: number
}

/** The procedures that captions and notices have in common. */
export interface PublishedRoom {
  withdraw: (which: Which) => Promise<Which>
  restore: (which: Which) => Promise<Which>
  reorder: (order: { ids: string[] }) => Promise<unknown>
}

const whichOf = ({ id, revision }: Which): Which => ({ id, revision })

export const usePublishedActs = (room: PublishedRoom) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const { attempt } = useAttempt()
  const restore = (item: Which) =>
    attempt(async () => {
      await room.restore(whichOf(item))
      say({ text: t('published.restored') })
    })
  const withdraw = (item: Which) =>
    attempt(async () => {
      const withdrawn = await room.withdraw(whichOf(item))
      say({
        text: t('published.withdrawn'),
        action: { label: t('published.undo'), run: () => restore(withdrawn) },
      })
    })
  const reorder = (ids: string[]) => attempt(() => room.reorder({ ids }))
  return { withdraw, restore, reorder }
}
