/** Pure rules of presence: who has which item open, and how long silence may last. */
import type { Person } from '../../contract/common.ts'
import { PRESENCE_BEAT_MS, type Present } from '../../contract/presence.ts'

/** One open form. */
export interface Seat {
  /** The page's own name for the form. */
  page: string
  room: string
  item: string
  person: Person
  since: string
  /** Monotonic milliseconds of the last beat. */
  seen: number
}

const SILENT_BEATS = 3

export const isHere = ({ seen }: Seat, now: number): boolean => now - seen < SILENT_BEATS * PRESENCE_BEAT_MS

/** A page names its forms as it likes; nobody can speak for the page of another. */
export const seatKey = (person: Person, page: string): string => `${person.id} ${page}`

/** The seat after a beat: one who stayed sits there since the first, one who came or moved since this moment. */
export const afterBeat = (before: Seat | undefined, now: Seat): Seat =>
  before && isHere(before, now.seen) && before.room === now.room && before.item === now.item
    ? { ...before, seen: now.seen }
    : now

export const presentAs = ({ person, since }: Seat, asker: Person): Present => ({
  ...person,
  since,
  self: person.id === asker.id,
})
