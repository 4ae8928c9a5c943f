/** Who has an item open for editing: kept in memory, because it is true only while pages say so. */
import type { Person } from '../../contract/common.ts'
import type { Present } from '../../contract/presence.ts'
import { actorOf, type Caller, type Door } from '../http/door.ts'
import type { RoomParts } from '../rooms.ts'
import { afterBeat, isHere, presentAs, type Seat, seatKey } from './presence.rules.ts'

interface Beat {
  page: string
  room: string
  item: string
}

export type PresenceParts = Pick<RoomParts, 'announce' | 'clock' | 'monotonic'>

export const openPresence = ({ announce, clock, monotonic }: PresenceParts) => {
  const seats = new Map<string, Seat>()
  const taken = () => [...seats].filter(([, seat]) => isHere(seat, monotonic()))

  return {
    here: (person: Person, beat: Beat): Present[] => {
      const key = seatKey(person, beat.page)
      const now = { ...beat, person, since: clock.now().toISOString(), seen: monotonic() }
      const seat = afterBeat(seats.get(key), now)
      seats.set(key, seat)
      if (seat === now) announce('presence')
      return taken()
        .filter(([other, { room, item }]) => other !== key && room === beat.room && item === beat.item)
        .map(([, other]) => presentAs(other, person))
    },
    others: (person: Person, room: string) =>
      taken()
        .filter(([, seat]) => seat.room === room)
        .map(([, seat]) => ({ ...presentAs(seat, person), item: seat.item })),
    leave: (person: Person, page: string) => {
      if (seats.delete(seatKey(person, page))) announce('presence')
      return { left: true as const }
    },
    /** Forgets those who fell silent. */
    tick: () => {
      const silent = [...seats].filter(([, seat]) => !isHere(seat, monotonic()))
      for (const [key] of silent) seats.delete(key)
      if (silent.length > 0) announce('presence')
    },
  }
}
export type Presence = ReturnType<typeof openPresence>

const personOf = (caller: Caller): Person => {
  const { by } = actorOf(caller)
  if (!by) throw new Error('a procedure for staff was reached without a person')
  return by
}

export const presenceRoutes = ({ presence: door }: Door, presence: Presence) => ({
  here: door.here.handler(({ input, context }) => presence.here(personOf(context), input)),
  others: door.others.handler(({ input, context }) => presence.others(personOf(context), input.room)),
  leave: door.leave.handler(({ input, context }) => presence.leave(personOf(context), input.page)),
})
