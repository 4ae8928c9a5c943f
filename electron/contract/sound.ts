/** How loud shows may be, by the hour. */
import * as z from 'zod'
import { isWithin, TimeOfDay } from './dayTimes.ts'
import { SITE_LIMITS, SITE_RANGES, whole } from './siteRanges.ts'

/** The loudest that a show may be during a stretch of the day. */
const QuietHours = z.strictObject({ from: TimeOfDay, to: TimeOfDay, volume: whole(SITE_RANGES.volume) })
export type QuietHours = z.infer<typeof QuietHours>

export const Sound = z.strictObject({
  /** Percent of what the machine gives: the loudest outside quiet hours. */
  volume: whole(SITE_RANGES.volume),
  quietHours: z.array(QuietHours).max(SITE_LIMITS.quietHours),
})
export type Sound = z.infer<typeof Sound>

/** Where people sleep: pictures and subtitles only at night, softly at noon. */
export const DORMITORY_SOUND: Sound = {
  volume: 60,
  quietHours: [
    { from: '12:30', to: '14:30', volume: 20 },
    { from: '22:00', to: '07:00', volume: 0 },
  ],
}

/** The loudest that a show may be, in percent. @param minute since local midnight */
export const loudestAt = ({ volume, quietHours }: Sound, minute: number): number =>
  Math.min(volume, ...quietHours.filter(hours => isWithin(hours, minute)).map(hours => hours.volume))
