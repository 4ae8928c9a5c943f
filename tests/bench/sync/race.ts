/** We and the peers in turn, several times, each into an empty folder, until all of it is on disk. */
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { median, rounded } from './figures.rules.ts'
import type { Library } from './library.support.ts'
import { runOwn } from './own.ts'
import type { InstalledPeers } from './peers.support.ts'
import type { startNginx, startRsync } from './servers.support.ts'

export interface Place {
  /** What is fetched lies below it. */
  dir: string
  nginx: Awaited<ReturnType<typeof startNginx>>
  rsync: Awaited<ReturnType<typeof startRsync>>
  peers: InstalledPeers
}

interface RacePlan extends Place {
  library: Library
  /** Of its folder on the servers. */
  name: string
  rounds: number
}

const US = 'diantai'
/** As many as we bring to rest at once. */
const FLUSHED_AT_ONCE = 32

/** What the peers leave to the system is on disk when this answers. */
const flush = async (folder: string) => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const waiting = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const lane = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      const file = await open(path, 'r')
      await file.sync().finally(() => file.close())
    }
  }
  await Promise.all(Array.from({ length: FLUSHED_AT_ONCE }, lane))
}

/** What others have written does not fall on whoever is next. */
const quieten = () => {
  if (process.platform !== 'win32') execFileSync('sync')
}

const timed = async (act: () => Promise<unknown>) => {
  const began = performance.now()
  await act()
  return performance.now() - began
}

export const race = async ({ dir, nginx, rsync, peers, library, name, rounds }: RacePlan) => {
  const target = join(dir, name)
  const address = `${nginx.address}${name}/`
  const scene = { library, address, rsync: rsync && `${rsync.address}${name}/`, target }
  const times = new Map<string, number[]>()
  const cpu: number[] = []
  const peak: number[] = []
  const note = (who: string, ms: number) => {
    times.set(who, [...(times.get(who) ?? []), ms])
    console.error(`${name}, round ${times.get(US)?.length}: ${who} ${Math.round(ms)} ms`)
  }
  for (let round = 0; round < rounds; round++) {
    quieten()
    const { ms, cpuMs, peakMb } = await runOwn(library.job(target, address))
    note(US, ms)
    cpu.push(cpuMs)
    if (peakMb !== null) peak.push(peakMb)
    rmSync(target, { recursive: true })
    for (const peer of peers.present) {
      quieten()
      note(
        peer.name,
        await timed(async () => {
          await peer.run(scene)
          await flush(target)
        }),
      )
      rmSync(target, { recursive: true })
    }
  }
  return figuresOf(library, times, cpu, peak, rounds)
}

const figuresOf = (
  { bytes, files }: Library,
  times: ReadonlyMap<string, number[]>,
  cpu: readonly number[],
  peak: readonly number[],
  rounds: number,
) => {
  const own = times.get(US) ?? []
  /** Round by round, so that what else the machine does falls on both. */
  const faster = ([, theirs]: [string, number[]]) =>
    rounded(median(theirs.map((ms, at) => ms / (own[at] ?? NaN))))
  const others = [...times].filter(([who]) => who !== US)
  return {
    ...{ rounds, bytes, files: files.length, loadAfter: rounded(loadavg()[0] ?? 0) },
    ms: Object.fromEntries([...times].map(([who, all]) => [who, Math.round(median(all))])),
    fastestMs: Object.fromEntries([...times].map(([who, all]) => [who, Math.round(Math.min(...all))])),
    /** Our pace as a multiple of theirs. */
    ratio: Object.fromEntries(others.map(entry => [entry[0], faster(entry)])),
    cpuSecondsPerGib: rounded((median(cpu) / 1_000) * (1024 ** 3 / bytes)),
    peakMb: peak.length > 0 ? Math.round(Math.max(...peak)) : null,
  }
}
export type RaceFigures = Awaited<ReturnType<typeof race>>
