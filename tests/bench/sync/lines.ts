/** The sync on lines: one of 1 Gbit/s, one that is cut, killed half-way, and with nothing to fetch. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CHUNK_BYTES, MANIFEST_FILE } from '../../../electron/station/manifest/manifest.rules.ts'
import { openStore, syncedFolder } from '../../../electron/station/sync/store.ts'
import { median, rounded } from './figures.rules.ts'
import type { Library } from './library.support.ts'
import { type LinePlan, startLine } from './line.ts'
import { runOwn, startOwn } from './own.ts'
import type { Place } from './race.ts'

const GIGABIT = 125_000_000
const ROUNDS = 3
const NOTHING_ROUNDS = 9
const MEGABYTE = 1_000_000
const CUTS = 20

const overLine = async <T>(
  { nginx }: Place,
  plan: Omit<LinePlan, 'port'>,
  act: (line: Awaited<ReturnType<typeof startLine>>) => Promise<T>,
): Promise<T> => {
  const line = await startLine({ ...plan, port: nginx.port })
  try {
    return await act(line)
  } finally {
    await line.end()
  }
}

const emptied = (target: string) => {
  rmSync(target, { recursive: true, force: true })
  return target
}

export const onOneGigabit = (place: Place, library: Library) =>
  overLine(place, { bytesPerSecond: GIGABIT, cuts: null }, async line => {
    const runs: Array<{ share: number; cpu: number }> = []
    for (let round = 0; round < ROUNDS; round++) {
      const target = emptied(join(place.dir, 'gigabit'))
      const { ms, cpuMs } = await runOwn(library.job(target, `${line.address}films/`))
      runs.push({
        share: library.bytes / GIGABIT / (ms / 1_000),
        cpu: (cpuMs / 1_000) * (1024 ** 3 / library.bytes),
      })
      emptied(target)
    }
    return {
      rounds: ROUNDS,
      shareOfLine: rounded(median(runs.map(({ share }) => share))),
      cpuSecondsPerGib: rounded(median(runs.map(({ cpu }) => cpu))),
    }
  })

/** Of a sync that is under way, on disk. */
const heldIn = async (library: string, { files }: Library) => {
  const store = openStore(syncedFolder(library))
  const present = await store.present()
  const whole = [...present.values()].reduce((sum, size) => sum + size, 0)
  return whole + (await store.partBytes(files))
}

export const killedHalfway = (place: Place, library: Library) =>
  overLine(place, { bytesPerSecond: GIGABIT, cuts: null }, async line => {
    const target = emptied(join(place.dir, 'killed'))
    const job = library.job(target, `${line.address}films/`)
    const running = startOwn(job)
    running.figures.catch(() => undefined)
    while ((await heldIn(target, library).catch(() => 0)) < library.bytes / 2) await pause(20)
    await running.kill()
    const held = await heldIn(target, library)
    const { fetched } = await runOwn(job)
    emptied(target)
    const again = held + fetched - library.bytes
    return { heldBytes: held, fetchedAgainBytes: again, fetchedAgainChunks: rounded(again / CHUNK_BYTES) }
  })

export const nothingToDo = async ({ dir, nginx }: Place, library: Library) => {
  const target = emptied(join(dir, 'nothing'))
  const job = library.job(target, `${nginx.address}small/`)
  await runOwn(job)
  const before = nginx.asked().length
  const runs: Array<{ ms: number; cpuMs: number }> = []
  for (let round = 0; round < NOTHING_ROUNDS; round++) runs.push(await runOwn(job, 'unchanged'))
  const asked = nginx.asked().slice(before)
  emptied(target)
  return {
    ...{ rounds: NOTHING_ROUNDS, files: library.files.length },
    ms: Math.round(median(runs.map(({ ms }) => ms))),
    fastestMs: Math.round(Math.min(...runs.map(({ ms }) => ms))),
    cpuMs: Math.round(median(runs.map(({ cpuMs }) => cpuMs))),
    requestsOfEach: asked.length / NOTHING_ROUNDS,
    onlyTheManifest: asked.every(path => path?.endsWith(`/${MANIFEST_FILE}`)),
  }
}

export const cutAgainAndAgain = (place: Place, library: Library) => {
  const everyBytes = Math.floor(library.bytes / (CUTS + 2))
  const plan = { bytesPerSecond: MEGABYTE, cuts: { times: CUTS, everyBytes } }
  return overLine(place, plan, async line => {
    const target = emptied(join(place.dir, 'cut'))
    const { ms, result, fetched } = await runOwn(library.job(target, `${line.address}cut/`))
    const { cut } = await line.told()
    emptied(target)
    return {
      ...{
        bytes: library.bytes,
        cuts: cut,
        completed: result === 'switched',
        seconds: Math.round(ms / 1_000),
      },
      fetchedAgainBytes: fetched - library.bytes,
    }
  })
}
