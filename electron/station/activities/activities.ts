/** 活动: the catalogue room. */

import type { Activity, ActivityDraft } from '../../contract/activities.ts'
import { Catalogue } from '../../contract/activities.ts'
import { actorOf, type Door } from '../http/door.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { STOCK } from './stock.ts'

const recordOf = (act: 'create' | 'edit', { id, title }: Activity) =>
  ({ room: 'activities', act, item: id, name: title.zh }) as const

export const openActivities = async ({ openDocument, announce, newId, audit }: RoomParts) => {
  const document = await openDocument({ name: 'activities', schema: Catalogue, initial: STOCK })
  const inTurn = oneAtATime()
  const save = async (activities: Activity[]) => {
    await document.save({ ...document.data, activities })
    announce('activities')
  }
  const demandKnown = ({ category, venues, slots }: ActivityDraft) => {
    const has = (list: ReadonlyArray<{ id: string }>, ids: readonly string[]) =>
      ids.every(id => list.some(known => known.id === id))
    const { data } = document
    const known = has(data.categories, [category]) && has(data.venues, venues) && has(data.slots, slots)
    if (!known) throw new Refusal('UNKNOWN_PLACE')
  }

  return {
    catalogue: () => document.data,
    create: async (actor: Actor, draft: ActivityDraft): Promise<Activity> => {
      demandKnown(draft)
      const activity = { ...draft, id: newId(), revision: 1, retired: false }
      const record = { ...recordOf('create', activity), before: null, after: activity }
      await inTurn(() => audit.carryOut(actor, record, () => save([...document.data.activities, activity])))
      return activity
    },
    update: (actor: Actor, next: Activity): Promise<Activity> =>
      inTurn(async () => {
        const found = document.data.activities.find(activity => activity.id === next.id)
        if (!found) throw new Refusal('NOT_FOUND')
        if (found.revision !== next.revision) throw new Refusal('CONFLICT', { revision: found.revision })
        demandKnown(next)
        const changed = { ...next, revision: next.revision + 1 }
        const record = { ...recordOf('edit', changed), before: found, after: changed }
        await audit.carryOut(actor, record, () =>
          save(document.data.activities.map(activity => (activity.id === next.id ? changed : activity))),
        )
        return changed
      }),
  }
}
export type Activities = Awaited<ReturnType<typeof openActivities>>

export const activityRoutes = ({ activities: door }: Door, activities: Activities) => ({
  catalogue: door.catalogue.handler(() => activities.catalogue()),
  create: door.create.handler(({ input, context }) => activities.create(actorOf(context), input)),
  update: door.update.handler(({ input, context }) => activities.update(actorOf(context), input)),
})
