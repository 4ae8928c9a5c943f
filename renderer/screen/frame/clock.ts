/** The wall clock of the header, a new value each second. */
import { useEffect, useState } from 'react'
import { isWithin, minuteOfDay } from '../../../electron/contract/dayTimes.ts'
import type { NamedStretch } from '../../../electron/contract/siteFields.ts'

export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** 14:05 */
export const clockFace = (moment: Date) =>
  `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`

const MS_PER_DAY = 86_400_000
const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** Whole local days from `since` (YYYY-MM-DD) to `now`; daylight saving does not move it. */
export const daysSince = (since: string, now: Date): number => {
  const [year = 0, month = 1, day = 1] = since.split('-').map(Number)
  return Math.max(0, Math.round((midnight(now) - new Date(year, month - 1, day).getTime()) / MS_PER_DAY))
}

/** The shift that runs now; one that ends at or before its start ends the next day. */
export const shiftAt = <Shift extends NamedStretch>(shifts: readonly Shift[], now: Date): Shift | undefined =>
  shifts.find(({ start, end }) => isWithin({ from: start, to: end }, minuteOfDay(now)))
