/** Pure rules of what a page has counted and not yet handed in. */
import type { Passes } from '../../../../electron/contract/proof.ts'

const isSame = (one: Passes, other: Passes) =>
  one.caption === other.caption && one.revision === other.revision && one.day === other.day

/** As large as the captions and days that it speaks of, however long nobody takes it. */
export const added = (tally: readonly Passes[], some: Passes): Passes[] => {
  const known = tally.find(one => isSame(one, some))
  if (!known) return [...tally, some]
  const sum = {
    ...known,
    passes: known.passes + some.passes,
    frames: known.frames + some.frames,
    dropped: known.dropped + some.dropped,
  }
  return tally.map(one => (one === known ? sum : one))
}

const two = (value: number) => String(value).padStart(2, '0')
export const localDay = (now: Date) => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
