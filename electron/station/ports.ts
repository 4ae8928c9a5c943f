/** What the station's rooms are given from outside: time, randomness, and a way to say that something changed. */
import type { Topic } from '../contract/live.ts'

export interface Clock {
  /** Wall-clock time. It may jump; order by sequence, never by this. */
  now(): Date
}

/** Tells every open page that a room changed. */
export type Announce = (topic: Topic) => void

/** Makes identifiers that no other station makes. */
export type NewId = () => string
