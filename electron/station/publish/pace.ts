/** Measures how fast a build gets on, and says how long it will still take. */
import type { Job } from './jobs.ts'
import { type Kind, secondsLeft, type Work } from './timeLeft.rules.ts'

const kindOf = ({ need }: Job): Kind => (need === 'nothing' ? 'copy' : 'convert')

export const openPace = (jobs: readonly Job[], canConvert: boolean, monotonic: () => number) => {
  const spent = { copy: { bytes: 0, seconds: 0 }, convert: { bytes: 0, seconds: 0 } }
  const isWork = ({ need, why }: Job) => why === null && need !== null && (need === 'nothing' || canConvert)
  const work = (job: Job, part = 1): Work => ({ kind: kindOf(job), bytes: job.size * part })
  let began = 0
  const seconds = () => (monotonic() - began) / 1000
  return {
    begin: () => {
      began = monotonic()
    },
    end: (position: number) => {
      const job = jobs[position]
      if (!job || !isWork(job)) return
      spent[kindOf(job)].bytes += job.size
      spent[kindOf(job)].seconds += seconds()
    },
    /** In seconds, with `share` of the present job done. */
    left: (position: number, share: number) => {
      const [present, ...later] = jobs.slice(position)
      const rest = later.filter(isWork).map(job => work(job))
      if (!present || !isWork(present)) return secondsLeft(rest, spent)
      const kind = kindOf(present)
      const { bytes, seconds: took } = spent[kind]
      const soFar = { bytes: bytes + present.size * share, seconds: took + seconds() }
      return secondsLeft([work(present, 1 - share), ...rest], { ...spent, [kind]: soFar })
    },
  }
}
