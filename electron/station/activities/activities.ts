/** 活动: the catalogue room. */

import type { Activity, ActivityDraft, CatalogueLists, ListsUpdate } from '../../contract/activities.ts'
import { Catalogue } from '../../contract/activities.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { importSheet } from './import.rules.ts'
import { STOCK } from './stock.ts'

const idsOf = ({ categories, venues, slots }: CatalogueLists) =>
  new Set([...categories, ...venues, ...slots].map(({ id }) => id))
const usedBy = (activities: readonly Activity[]) => [
  ...new Set(activities.flatMap(({ category, venues, slots }) => [category, ...venues, ...slots])),
]

const recordOf = (act: 'create' | 'edit', { id, title }: Activity) =>
  ({ room: 'activities', act, item: id, name: title.zh }) as const

export const openActivities = async ({ openDocument, announce, newId, audit }: RoomParts) => {
  const document = await openDocument({ name: 'activities', schema: Catalogue, initial: STOCK })
  const inTurn = oneAtATime()
  const save = async (change: Partial<Catalogue>) => {
    await document.save({ ...document.data, ...change, revision: document.data.revision + 1 })
    announce('activities')
  }
  /** Nobody overwrites what they have not seen. */
  const demandSeen = (revision: number) => {
    const { revision: now } = document.data
    if (revision !== now) throw new Refusal('CONFLICT', { revision: now })
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
    create: (actor: Actor, draft: ActivityDraft): Promise<Activity> =>
      inTurn(async () => {
        demandKnown(draft)
        const activity = { ...draft, id: newId(), revision: 1, retired: false }
        const record = { ...recordOf('create', activity), before: null, after: activity }
        await audit.carryOut(actor, record, () =>
          save({ activities: [...document.data.activities, activity] }),
        )
        return activity
      }),
    /** Categories, venues and slots; what an activity uses cannot go. */
    lists: (actor: Actor, { revision, ...next }: ListsUpdate): Promise<Catalogue> =>
      inTurn(async () => {
        demandSeen(revision)
        const { activities, revision: _, ...before } = document.data
        const missing = usedBy(activities).filter(id => !idsOf(next).has(id))
        if (missing.length > 0) throw new Refusal('IN_USE', { ids: missing })
        const record = { room: 'activities', act: 'edit', item: null, name: '', before, after: next } as const
        await audit.carryOut(actor, record, () => save(next))
        return document.data
      }),
    /** What a sheet would make of the catalogue; changes nothing. */
    preview: (rows: readonly string[][]) => ({
      ...importSheet(rows, document.data, newId),
      revision: document.data.revision,
    }),
    /** @param revision of the preview that was looked at; undefined: of no matter. */
    import: (actor: Actor, rows: readonly string[][], revision?: number) =>
      inTurn(async () => {
        if (revision !== undefined) demandSeen(revision)
        const { activities, problems, ignored: _, ...counts } = importSheet(rows, document.data, newId)
        if (problems.length > 0) throw new Refusal('BAD_SHEET', { problems })
        const record = { room: 'activities', act: 'import', item: null, name: '', after: counts } as const
        await audit.carryOut(actor, record, () => save({ activities }))
        return counts
      }),
    update: (actor: Actor, next: Activity): Promise<Activity> =>
      inTurn(async () => {
        const found = document.data.activities.find(activity => activity.id === next.id)
        if (!found) throw new Refusal('NOT_FOUND')
        if (found.revision !== next.revision) throw new Refusal('CONFLICT', { revision: found.revision })
        demandKnown(next)
        const changed = { ...next, revision: next.revision + 1 }
        const record = { ...recordOf('edit', changed), before: found, after: changed }
        const activities = document.data.activities.map(one => (one.id === next.id ? changed : one))
        await audit.carryOut(actor, record, () => save({ activities }))
        return changed
      }),
  }
}
export type Activities = Awaited<ReturnType<typeof openActivities>>
