/** Pure rules of the schedule: what is staged next, out of every closed round. */
import type { Round } from '../../contract/round.ts'
import { type ComingEvent, MOST_COMING } from '../../contract/roundResults.ts'

const eventsOf = ({ id, state, dishes, venues, progress }: Round): ComingEvent[] =>
  state === 'closed'
    ? progress.flatMap(({ dish, stage, when, venue }) => {
        const title = dishes.find(one => one.id === dish)?.title
        if (!title || when === null || (stage !== 'scheduled' && stage !== 'preparing')) return []
        const name = venues.find(one => one.id === venue)?.name ?? null
        return [{ id: `${id} ${dish}`, title, when, venue: name }]
      })
    : []

/** Soonest first; one without a time is not known well enough to be announced. */
export const comingEvents = (rounds: readonly Round[], now: Date): ComingEvent[] =>
  rounds
    .flatMap(eventsOf)
    .filter(({ when }) => Date.parse(when) > now.getTime())
    .toSorted((a, b) => Date.parse(a.when) - Date.parse(b.when))
    .slice(0, MOST_COMING)
