/** 活动: the catalogue room. */

import type { Activity, ActivityDraft } from '../../contract/activities.ts'
import { Catalogue } from '../../contract/activities.ts'
import type { Door } from '../http/door.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'

const EMPTY: Catalogue = { categories: [], venues: [], slots: [], activities: [] }

export const openActivities = async ({ openDocument, announce, newId }: RoomParts) => {
  const document = await openDocument({ name: 'activities', schema: Catalogue, initial: EMPTY })
  const inTurn = oneAtATime()
  const save = async (activities: Activity[]) => {
    await document.save({ ...document.data, activities })
    announce('activities')
  }
  return {
    catalogue: () => document.data,
    create: async (draft: ActivityDraft): Promise<Activity> => {
      const activity = { ...draft, id: newId(), revision: 1, retired: false }
      await inTurn(() => save([...document.data.activities, activity]))
      return activity
    },
    update: (next: Activity): Promise<Activity> =>
      inTurn(async () => {
        const found = document.data.activities.find(activity => activity.id === next.id)
        if (!found) throw new Refusal('NOT_FOUND')
        if (found.revision !== next.revision) throw new Refusal('CONFLICT', { revision: found.revision })
        const changed = { ...next, revision: next.revision + 1 }
        await save(document.data.activities.map(activity => (activity.id === next.id ? changed : activity)))
        return changed
      }),
  }
}
export type Activities = Awaited<ReturnType<typeof openActivities>>

export const activityRoutes = ({ activities: door }: Door, activities: Activities) => ({
  catalogue: door.catalogue.handler(() => activities.catalogue()),
  create: door.create.handler(({ input }) => activities.create(input)),
  update: door.update.handler(({ input }) => activities.update(input)),
})
