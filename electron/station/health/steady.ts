/** A clock for what cannot be undone: rounds that close, names that are forgotten. It does not follow a leap of years. */
import type { Clock } from '../ports.ts'
import { firstReckoning, reckonedOn } from './steady.rules.ts'

export interface SteadyParts {
  clock: Clock
  monotonic: () => number
  /** When the station last ran, as it was noted; null: never before. */
  seenAt: string | null
}

export const steadyClock = ({ clock, monotonic, seenAt }: SteadyParts): Clock => {
  const seen = seenAt === null ? null : Date.parse(seenAt)
  let reckoning = firstReckoning(clock.now().getTime(), monotonic(), seen)
  return {
    now: () => {
      reckoning = reckonedOn(reckoning, clock.now().getTime(), monotonic())
      return new Date(reckoning.wall)
    },
  }
}
