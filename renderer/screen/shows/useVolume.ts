/** Keeps a video as loud as its viewer wants and the hour allows; where quiet hours begin, it fades. */
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { minuteOfDay } from '../../../electron/contract/dayTimes.ts'
import { loudestAt, type Sound } from '../../../electron/contract/sound.ts'
import { useSite } from '../../client/site.ts'
import { fadedLimit, type LoudnessWish, loudness } from './volume.rules.ts'

const LOOK_MS = 200

interface Limits {
  /** What the hour allows, in percent. */
  allowed: number
  /** The same, on its way there from what was allowed before. */
  limit: number
  /** Whether quiet hours are why. */
  quiet: boolean
}

const SILENCE: Limits = { allowed: 0, limit: 0, quiet: false }

const atOnce = (sound: Sound): Limits => {
  const allowed = loudestAt(sound, minuteOfDay(new Date()))
  return { allowed, limit: allowed, quiet: allowed < sound.volume }
}

const onItsWay = (before: Limits, sound: Sound, ms: number): Limits => {
  const next = atOnce(sound)
  const limit = fadedLimit(before.limit, next.allowed, ms)
  return limit === before.limit && next.allowed === before.allowed ? before : { ...next, limit }
}

/** Silence until the settings are known. */
const useLimits = (): Limits => {
  const sound = useSite()?.sound
  const [limits, setLimits] = useState(() => (sound ? atOnce(sound) : null))
  useEffect(() => {
    if (!sound) return
    let lookedAt = performance.now()
    const look = () => {
      const ms = performance.now() - lookedAt
      lookedAt += ms
      setLimits(before => (before ? onItsWay(before, sound, ms) : atOnce(sound)))
    }
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [sound])
  return limits ?? SILENCE
}

export const useVolume = (video: RefObject<HTMLVideoElement | null>, wish: LoudnessWish): Limits => {
  const limits = useLimits()
  const heard = loudness(wish, limits.limit)
  // Before the first frame sounds.
  useLayoutEffect(() => {
    if (video.current) video.current.volume = heard / 100
  }, [video, heard])
  return limits
}
