/** 我要参加 · 我要上台: who offers to take part; the only place where a worker's name is kept, and it is forgotten in time. */
import * as z from 'zod'
import { OFFER_DAYS, Offer } from '../../contract/offers.ts'
import { actorOf, type Door } from '../http/door.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import type { RoundStore } from '../rounds/rounds.store.ts'

const MOST = 2_000
const DAY_MS = 86_400_000

type NewOffer = Pick<Offer, 'round' | 'dish' | 'kind' | 'name' | 'contact'>

export const openOffers = async (parts: RoomParts & { store: RoundStore }) => {
  const { openDocument, announce, clock, newId, audit, store } = parts
  const document = await openDocument({
    name: 'offers',
    schema: z.object({ items: z.array(Offer) }),
    initial: { items: [] },
  })
  const inTurn = oneAtATime()

  const save = async (items: Offer[]) => {
    await document.save({ items })
    announce('offers')
  }

  const titleOf = ({ round, dish }: NewOffer) => {
    const found = store.byId(round)?.dishes.find(({ id }) => id === dish)
    if (!found?.joinable) throw new Refusal('NOT_JOINABLE')
    return found.title
  }

  return {
    add: (offer: NewOffer) =>
      inTurn(async () => {
        const title = titleOf(offer)
        if (document.data.items.length >= MOST) throw new Refusal('FULL')
        const at = clock.now()
        const forgottenAt = new Date(at.getTime() + OFFER_DAYS * DAY_MS).toISOString()
        const kept = { ...offer, id: newId(), title, at: at.toISOString(), forgottenAt }
        await save([kept, ...document.data.items])
        return { kept: true as const }
      }),
    /** Personal data: each look is recorded, not what was seen. */
    list: (actor: Actor): Promise<Offer[]> => {
      const record = { room: 'offers', act: 'look', item: null, name: '' } as const
      return audit.carryOut(actor, record, async () => document.data.items)
    },
    remove: (actor: Actor, id: string) =>
      inTurn(async () => {
        const offer = document.data.items.find(one => one.id === id)
        if (!offer) throw new Refusal('NOT_FOUND')
        const record = { room: 'offers', act: 'remove', item: id, name: offer.title.zh } as const
        await audit.carryOut(actor, record, () => save(document.data.items.filter(one => one.id !== id)))
        return { removed: true as const }
      }),
    /** Forgets what was kept long enough; a disk that refuses is asked again. */
    tick: () =>
      inTurn(async () => {
        const now = clock.now().toISOString()
        const left = document.data.items.filter(({ forgottenAt }) => forgottenAt > now)
        if (left.length < document.data.items.length) await save(left).catch(() => undefined)
      }),
  }
}
export type Offers = Awaited<ReturnType<typeof openOffers>>

export const offerRoutes = ({ offers: door }: Door, offers: Offers) => ({
  add: door.add.handler(({ input: { consent: _, ...offer } }) => offers.add(offer)),
  list: door.list.handler(({ context }) => offers.list(actorOf(context))),
  remove: door.remove.handler(({ input, context }) => offers.remove(actorOf(context), input.id)),
})
