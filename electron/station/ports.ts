/** What the station's rooms are given from outside: time, randomness, and a way to say that something changed. */
import type { Act, AuditedRoom } from '../contract/audit.ts'
import type { Person, Role } from '../contract/common.ts'
import type { Topic } from '../contract/live.ts'

export interface Clock {
  /** Wall-clock time. It may jump; order by sequence, never by this. */
  now(): Date
}

/** Tells every open page that a room changed. */
export type Announce = (topic: Topic) => void

/** Makes identifiers that no other station makes. */
export type NewId = () => string

/** Who acts, and from where; both null when it is the station itself. */
export interface Actor {
  by: Person | null
  /** `screen`, `this machine`, or an address of the LAN. */
  from: string | null
  roles: readonly Role[]
}
export const STATION: Actor = { by: null, from: null, roles: [] }

export interface AuditRecord {
  room: AuditedRoom
  act: Act
  /** Identifier of the item; null where the act concerns the whole room. */
  item: string | null
  /** What the item is called, as a person would say it. */
  name: string
  /** The item as it was and as it will be. Never a secret: no hash, no key, no number of a worker. */
  before?: unknown
  after?: unknown
}

export interface Audit {
  /**
   * Writes the entry to disk, then carries the act out: no act without its entry. An effect that fails is followed
   * by an entry `not-carried-out`. Rejects with StorageError, and does nothing, when the entry cannot be kept.
   * @param records one, or where several items are one act an entry for each, which go to disk together.
   */
  carryOut<T>(
    actor: Actor,
    records: AuditRecord | readonly AuditRecord[],
    effect: () => Promise<T>,
  ): Promise<T>
  /** For what has happened already, such as a refused sign-in. Never throws. */
  note(actor: Actor, record: AuditRecord): void
}
