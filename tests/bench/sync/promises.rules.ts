/** What is promised of the sync, and whether the figures keep it. */
import type { whilePlaying } from './film.ts'
import type { LargeFigures } from './large.ts'
import type { cutAgainAndAgain, killedHalfway, nothingToDo, onOneGigabit } from './lines.ts'
import type { RaceFigures } from './race.ts'

export interface SyncFigures {
  missing: Array<{ name: string; apt: string }>
  films: RaceFigures
  small: RaceFigures
  gigabit: Awaited<ReturnType<typeof onOneGigabit>>
  killed: Awaited<ReturnType<typeof killedHalfway>>
  nothingToDo: Awaited<ReturnType<typeof nothingToDo>>
  cut: Awaited<ReturnType<typeof cutAgainAndAgain>>
  playing: Awaited<ReturnType<typeof whilePlaying>>
  /** Null: it was not asked for. */
  large: LargeFigures | null
}

interface Promised {
  promise: string
  measured: string
  /** Null: it could not be measured here. */
  met: boolean | null
}

const LEAST_RATIO: Readonly<Record<string, number>> = { 'rsync -c': 0.75, 'aria2 with SHA-256': 3 }
const LEAST_OF_LINE = 0.97
const MOST_CPU_SECONDS = 2.5
const MOST_NOTHING_MS = 200
/** As many files are fetched at once. */
const MOST_CHUNKS_AGAIN = 4
const MOST_MB = 150
const MOST_MB_MORE = 15
const MOST_DELAY_MS = 20
const CUTS = 20

const races = (name: string, { ratio, ms }: RaceFigures): Promised[] =>
  Object.entries(LEAST_RATIO).map(([peer, least]) => {
    const got = ratio[peer]
    return {
      promise: `${name}: ≥ ${least} × the pace of ${peer}`,
      measured:
        got === undefined ? `${peer} is not installed` : `${got} × (${ms.diantai} ms, ${ms[peer]} ms)`,
      met: got === undefined ? null : got >= least,
    }
  })

const memory = (peakMb: number | null): Promised => ({
  promise: `peak memory of a sync ≤ ${MOST_MB} MB`,
  measured: peakMb === null ? 'this system does not tell' : `${peakMb} MB`,
  met: peakMb === null ? null : peakMb <= MOST_MB,
})

const flatMemory = (small: number | null, large: LargeFigures | null): Promised => {
  const known = small !== null && large !== null && large.peakMb !== null
  return {
    promise: `the same at 20 GiB, within ${MOST_MB_MORE} MB`,
    measured: known ? `${large.peakMb} MB` : 'only with --large',
    met: known ? Number(large.peakMb) - small <= MOST_MB_MORE && Number(large.peakMb) <= MOST_MB : null,
  }
}

export const promisesOf = (figures: SyncFigures): Promised[] => {
  const { films, small, gigabit, killed, nothingToDo, cut, playing, large } = figures
  const { loopDelayMs } = playing.syncing
  return [
    ...races('1 GiB in 20 files', films),
    ...races('5,000 small files', small),
    {
      promise: `≥ ${LEAST_OF_LINE} of a line of 1 Gbit/s`,
      measured: `${gigabit.shareOfLine}`,
      met: gigabit.shareOfLine >= LEAST_OF_LINE,
    },
    {
      promise: `on it ≤ ${MOST_CPU_SECONDS} s of CPU for each GiB`,
      measured: `${gigabit.cpuSecondsPerGib} s`,
      met: gigabit.cpuSecondsPerGib <= MOST_CPU_SECONDS,
    },
    {
      promise: `killed half-way, ≤ one chunk of each of ${MOST_CHUNKS_AGAIN} open files comes again`,
      measured: `${killed.fetchedAgainChunks} chunks`,
      met: killed.fetchedAgainChunks <= MOST_CHUNKS_AGAIN,
    },
    {
      promise: `nothing to do over ${nothingToDo.files} files: ≤ ${MOST_NOTHING_MS} ms`,
      measured: `${nothingToDo.ms} ms (${nothingToDo.cpuMs} ms of CPU)`,
      met: nothingToDo.ms <= MOST_NOTHING_MS,
    },
    {
      promise: 'and no request but that for the manifest',
      measured: `${nothingToDo.requestsOfEach} a sync`,
      met: nothingToDo.onlyTheManifest && nothingToDo.requestsOfEach === 1,
    },
    {
      promise: `a line of 1 MB/s that is cut ${CUTS} times: it completes`,
      measured: `${cut.cuts} cuts, ${cut.seconds} s for ${cut.bytes} bytes`,
      met: cut.completed && cut.cuts === CUTS,
    },
    memory(films.peakMb),
    flatMemory(films.peakMb, large),
    {
      promise: `event loop delay of a station that syncs, shows a film and takes orders: p99 ≤ ${MOST_DELAY_MS} ms`,
      measured: `${loopDelayMs.p99.toFixed(1)} ms (quiet: ${playing.quiet.loopDelayMs.p99.toFixed(1)} ms)`,
      met: loopDelayMs.p99 <= MOST_DELAY_MS,
    },
  ]
}
