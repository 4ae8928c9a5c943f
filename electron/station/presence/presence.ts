/** Who has which item open for editing, in memory: pages say so again and again, and silence ends it. */

import type { Person } from '../../contract/common.ts'
import { PRESENCE_BEAT_MS, type Present } from '../../contract/presence.ts'
import { actorOf, type Caller, type Door } from '../http/door.ts'
import type { RoomParts } from '../rooms.ts'

const SILENCE_MS = 3 * PRESENCE_BEAT_MS

interface Opened {
  by: Person
  room: string
  item: string
  since: string
  /** Monotonic milliseconds. */
  heardAt: number
}

export const openPresence = ({ announce, clock, monotonic }: RoomParts) => {
  const pages = new Map<string, Opened>()

  const others = (matches: (opened: Opened, page: string) => boolean, asking: Person) =>
    [...pages]
      .filter(([page, opened]) => matches(opened, page))
      .map(([, { by, since, item }]) => ({ ...by, since, item, self: by.id === asking.id }))

  return {
    here: (by: Person, { page, room, item }: { page: string; room: string; item: string }): Present[] => {
      const known = pages.get(page)
      const same = known?.by.id === by.id && known.room === room && known.item === item
      const since = same ? known.since : clock.now().toISOString()
      pages.set(page, { by, room, item, since, heardAt: monotonic() })
      if (!same) announce('presence')
      return others((opened, other) => other !== page && opened.room === room && opened.item === item, by)
    },
    inRoom: (by: Person, room: string) => others(opened => opened.room === room, by),
    leave: (by: Person, page: string) => {
      if (pages.get(page)?.by.id === by.id && pages.delete(page)) announce('presence')
    },
    /** Forgets pages that fell silent. */
    tick: () => {
      const silent = [...pages].filter(([, { heardAt }]) => monotonic() - heardAt > SILENCE_MS)
      for (const [page] of silent) pages.delete(page)
      if (silent.length > 0) announce('presence')
    },
  }
}
export type Presence = ReturnType<typeof openPresence>

const personOf = (caller: Caller): Person => {
  const { by } = actorOf(caller)
  if (!by) throw new Error('presence is for people')
  return by
}

export const presenceRoutes = ({ presence: door }: Door, presence: Presence) => ({
  here: door.here.handler(({ input, context }) => presence.here(personOf(context), input)),
  others: door.others.handler(({ input, context }) => presence.inRoom(personOf(context), input.room)),
  leave: door.leave.handler(({ input, context }) => {
    presence.leave(personOf(context), input.page)
    return { left: true as const }
  }),
})
