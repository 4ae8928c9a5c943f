/** Counts as the screen's page hands them in. */
import type { Passes, PassesBatch } from '../../../electron/contract/proof.ts'
import { dayOf } from '../../../electron/station/published/days.rules.ts'

export const today = () => dayOf(new Date())

export const counted = (some: Partial<Passes> = {}): Passes => ({
  caption: 'caption-1',
  revision: 1,
  day: today(),
  passes: 1,
  frames: 0,
  dropped: 0,
  ...some,
})

let made = 0
export const batchOf = (...counts: Passes[]): PassesBatch => ({ id: `batch-${++made}`, counts })
