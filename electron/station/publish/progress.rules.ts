/** How far a look or a build has come, for eyes: counted from what it tells of each video. */
import type { PublishProgress } from '../../contract/publish.ts'
import type { BuildProgress } from './build.ts'

export const BEGUN: PublishProgress = {
  ...{ index: 0, of: 0, name: '', share: 0, secondsLeft: null, done: 0 },
  settled: [],
}

/** As many as are read at a glance. */
const LAST_FEW = 6

/** Answers, told what comes next, with how far all of it is. */
export const progressOf = () => {
  let so = BEGUN
  /** When it was first said how long it takes, and how long that was; a share of time is fairer than one of films. */
  let whole = 0
  return (next: BuildProgress): PublishProgress => {
    const { index, of } = next
    if (next.type === 'looking') so = { ...so, index, of, name: next.name, done: index / of }
    else if (next.type === 'settled') {
      const { name, state } = next.built
      so = { ...so, index, of, share: 1, settled: [{ name, state }, ...so.settled].slice(0, LAST_FEW) }
    } else {
      const { name, share, secondsLeft } = next
      whole = Math.max(whole, secondsLeft)
      const done = whole === 0 ? (index - 1 + share) / of : 1 - secondsLeft / whole
      so = { ...so, index, of, name, share, secondsLeft, done: Math.min(1, Math.max(0, done)) }
    }
    return so
  }
}
