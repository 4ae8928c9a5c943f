/** 想要的: what workers ask for that is not on the menu. */
import * as z from 'zod'
import { WISH_PAUSE_SECONDS, Wish } from '../../contract/wishes.ts'
import { actorOf, type Door } from '../http/door.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { openPause } from '../orders/pause.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'

/** Bounds the document; those that were settled give way first. */
const MOST = 2_000

export interface WishesParts extends RoomParts {
  /** The round that is open now. */
  round: () => string | null
}

export const openWishes = async (parts: WishesParts) => {
  const { openDocument, announce, clock, monotonic, newId, audit } = parts
  const document = await openDocument({
    name: 'wishes',
    schema: z.object({ items: z.array(Wish) }),
    initial: { items: [] },
  })
  const pause = openPause(monotonic)
  const inTurn = oneAtATime()
  const now = () => clock.now().toISOString()

  const save = async (items: Wish[]) => {
    await document.save({ items })
    announce('wishes')
  }

  /** Room for one more, at the cost of the oldest that was settled. */
  const withRoom = (items: readonly Wish[]): readonly Wish[] => {
    if (items.length < MOST) return items
    const oldest = items.findLast(({ settled }) => settled !== null)
    if (!oldest) throw new Refusal('FULL')
    return items.filter(wish => wish !== oldest)
  }

  return {
    list: () => document.data.items,
    add: (text: string) =>
      inTurn(async () => {
        const id = newId()
        const waitSeconds = pause.waitSeconds(id, WISH_PAUSE_SECONDS)
        if (waitSeconds > 0) throw new Refusal('PAUSE', { waitSeconds })
        await save([
          { id, text, round: parts.round(), at: now(), settled: null },
          ...withRoom(document.data.items),
        ])
        pause.ordered(id)
        return { added: true as const }
      }),
    settle: (actor: Actor, id: string, word: string | null): Promise<Wish> =>
      inTurn(async () => {
        const before = document.data.items.find(wish => wish.id === id)
        if (!before) throw new Refusal('NOT_FOUND')
        const after = { ...before, settled: word === null ? null : { at: now(), word } }
        const record = { room: 'wishes', act: 'settle', item: id, name: before.text, before, after } as const
        await audit.carryOut(actor, record, () =>
          save(document.data.items.map(wish => (wish.id === id ? after : wish))),
        )
        return after
      }),
  }
}
export type Wishes = Awaited<ReturnType<typeof openWishes>>

export const wishRoutes = ({ wishes: door }: Door, wishes: Wishes) => ({
  add: door.add.handler(({ input }) => wishes.add(input.text)),
  list: door.list.handler(() => wishes.list()),
  settle: door.settle.handler(({ input, context }) => wishes.settle(actorOf(context), input.id, input.word)),
})
