/** Times of the local day and the stretches between two of them, which may go over midnight. */
import * as z from 'zod'

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

export const TimeOfDay = z.string().regex(CLOCK, 'a time like 08:00')

/** From one time of day up to, not including, another; one that ends before it starts ends the next day. */
export interface Stretch {
  from: string
  to: string
}

/** False while one of its times is not written completely. */
export const isComplete = ({ from, to }: Stretch) => CLOCK.test(from) && CLOCK.test(to)

const DAY_MINUTES = 24 * 60

/** Minutes since midnight. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Local minutes since midnight at a moment. */
export const minuteOfDay = (now: Date) => now.getHours() * 60 + now.getMinutes()

/** Minutes after the start of a stretch, from 0 to a day. */
const into = ({ from }: Stretch, minute: number) => (minute - minutesOf(from) + DAY_MINUTES) % DAY_MINUTES

/** A stretch from a time to the same time is the whole day. */
export const lengthOf = (stretch: Stretch) => into(stretch, minutesOf(stretch.to)) || DAY_MINUTES

/** @param minute since local midnight */
export const isWithin = (stretch: Stretch, minute: number) => into(stretch, minute) < lengthOf(stretch)

export const overlap = (a: Stretch, b: Stretch) =>
  isWithin(a, minutesOf(b.from)) || isWithin(b, minutesOf(a.from))
