/** Remembers what plays now until it changes: it is asked for every second, and reckoning a plan takes milliseconds. */
import { type Planning, partFrom } from './plan.rules.ts'

type PartFrom = ReturnType<typeof partFrom>

export const presentPart = () => {
  let known: { key: string; blocks: Planning['blocks']; part: PartFrom } | null = null
  /** @param moment by a clock that may jump either way */
  return (planning: Planning, moment: string): PartFrom => {
    const { here, quietHours, calendar, blocks } = planning
    const key = JSON.stringify([here, quietHours, calendar.meals, calendar.shifts])
    const isKnown = known?.key === key && known.blocks === blocks
    if (!known || !isKnown || moment < known.part.start || known.part.end <= moment)
      known = { key, blocks, part: partFrom(planning, moment) }
    return known.part
  }
}
