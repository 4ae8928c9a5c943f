/** Settings version 5: a time for the certificate of each morning, half an hour after the nightly sync must be over. */
import * as z from 'zod'

const Before = z.looseObject({ syncWindow: z.looseObject({ to: z.string().regex(/^\d\d:\d\d$/) }) })

const DAY_MINUTES = 1_440
const two = (part: number) => String(part).padStart(2, '0')

const halfAnHourAfter = (time: string) => {
  const minute = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 30) % DAY_MINUTES
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

export const readiness = (data: unknown): unknown => {
  const site = Before.parse(data)
  return { ...site, readinessAt: halfAnHourAfter(site.syncWindow.to) }
}
