/** A picture of what the screen shows, taken by the host that has the window; never while somebody orders. */

import { pictureType } from '../pictures/pictures.rules.ts'
import type { Actor, Audit, Clock } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { Private, Screen } from './screen.ts'

/** The host's window, as the station reaches it. */
export interface ScreenWindow {
  /** The bytes of a PNG or JPEG; rejects with NoWindowError or with whatever kept the window from giving one. */
  capture(): Promise<Uint8Array>
}

/** The host shows the station in no window of its own. */
export class NoWindowError extends Error {
  override readonly name = 'NoWindowError'
}

/** Between two pictures; a window that is asked for more might stutter. */
const PAUSE_MS = 2_000

const REASONS: Record<Private, string> = { order: 'SOMEBODY_ORDERS', console: 'CONSOLE_ON_SCREEN' }
const TYPES = { png: 'image/png', jpg: 'image/jpeg' } as const

export interface PicturesParts {
  window: ScreenWindow | null
  screen: Pick<Screen, 'isPrivate'>
  audit: Audit
  clock: Clock
  monotonic: () => number
}

export const screenPictures = ({ window, screen, audit, clock, monotonic }: PicturesParts) => {
  let possible = window !== null
  let allowedAt = Number.NEGATIVE_INFINITY

  const refuseWhatIsPrivate = () => {
    const reason = screen.isPrivate()
    if (reason) throw new Refusal(REASONS[reason])
  }

  const capture = async (from: ScreenWindow): Promise<Uint8Array> => {
    try {
      return await from.capture()
    } catch (error) {
      if (!(error instanceof NoWindowError)) throw new Refusal('NO_PICTURE')
      possible = false
      throw new Refusal('NO_WINDOW')
    }
  }

  const take = async (from: ScreenWindow) => {
    const bytes = await capture(from)
    // Somebody may have begun to order while the window was asked.
    refuseWhatIsPrivate()
    const type = pictureType(bytes)
    if (type !== 'png' && type !== 'jpg') throw new Refusal('NO_PICTURE')
    const takenAt = clock.now().toISOString()
    const file = new File([new Uint8Array(bytes)], `screen.${type}`, { type: TYPES[type] })
    return { file, takenAt }
  }

  return {
    possible: () => possible,
    take: async (actor: Actor) => {
      if (!window) throw new Refusal('NO_WINDOW')
      refuseWhatIsPrivate()
      if (monotonic() < allowedAt) throw new Refusal('TOO_SOON')
      allowedAt = monotonic() + PAUSE_MS
      const record = { room: 'health', act: 'capture', item: null, name: '' } as const
      return audit.carryOut(actor, record, () => take(window))
    },
  }
}
export type ScreenPictures = ReturnType<typeof screenPictures>
