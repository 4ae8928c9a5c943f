/** What staff do with published items, with one or with several: one sentence says what became of it, with undo. */
import { useTranslation } from 'react-i18next'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { type BulkAct, type Outcome, outcomeOf } from './acts.rules.ts'
import { settle } from './settle.ts'
import { useOutcomeText } from './useOutcomeText.ts'

interface Which {
  id: string
  revision: number
}

/** The procedures that captions and notices have in common. */
interface PublishedRoom<Item extends Which> {
  list: () => Promise<Item[]>
  approve: (which: Which) => Promise<Item>
  submit: (which: Which) => Promise<Item>
  withdraw: (which: Which) => Promise<Item>
  restore: (which: Which) => Promise<Item>
  discard: (which: Which) => Promise<unknown>
  reorder: (order: { ids: string[] }) => Promise<unknown>
}

/** Writes the words of an item down as a draft: in their place, or anew where the item is gone. */
type Redraft<Item> = (words: Item, still: Item | undefined) => Promise<Item>

const whichOf = ({ id, revision }: Which): Which => ({ id, revision })

export interface ActsParts<Item extends Which> {
  room: PublishedRoom<Item>
  redraft: Redraft<Item>
}

/** What takes an act back; null where nothing does. */
const undone = <Item extends Which>(
  { room, redraft }: ActsParts<Item>,
  act: BulkAct,
  done: readonly Item[],
) => {
  if (act === 'withdraw') return () => settle(done, item => room.restore(whichOf(item)))
  if (act === 'restore') return () => settle(done, item => room.withdraw(whichOf(item)))
  if (act !== 'discard') return null
  return async () => {
    const now = await room.list()
    // The last one first, so that new items stand in the order of before.
    return settle(done.toReversed(), item =>
      redraft(
        item,
        now.find(({ id }) => id === item.id),
      ),
    )
  }
}

export const usePublishedActs = <Item extends Which>(parts: ActsParts<Item>) => {
  const { room } = parts
  const { t } = useTranslation('lists')
  const say = useSay()
  const { attempt } = useAttempt()
  const { errorText, sentence } = useOutcomeText()

  const tell = (act: BulkAct | 'undo', outcome: Outcome<Item>) => {
    const undo = act === 'undo' || outcome.done.length === 0 ? null : undone(parts, act, outcome.done)
    const run = () => attempt(async () => tell('undo', outcomeOf((await undo?.()) ?? [], errorText)))
    say({ text: sentence(act, outcome), ...(undo && { action: { label: t('undo'), run } }) })
  }
  const perform = async (act: BulkAct, item: Item): Promise<Item> => {
    if (act !== 'discard') return room[act](whichOf(item))
    await room.discard(whichOf(item))
    return item
  }
  const reorder = (ids: string[], before: string[] | null) =>
    attempt(async () => {
      await room.reorder({ ids })
      if (before)
        say({ text: t('done.reorder'), action: { label: t('undo'), run: () => reorder(before, null) } })
    })
  return {
    act: (act: BulkAct, items: readonly Item[]) =>
      attempt(async () => tell(act, outcomeOf(await settle(items, item => perform(act, item)), errorText))),
    /** @param before the order to go back to. */
    reorder: (ids: string[], before: string[]) => reorder(ids, before),
  }
}
