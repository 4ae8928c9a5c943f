/** The disk of the data folder: how much is free, and whether what is written comes to rest. */
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { HealthReport, Problem } from '../../contract/health.ts'
import type { Clock } from '../ports.ts'
import { createWhole, type FileSystemPort } from '../storage/files.ts'
import { textOf } from '../storage/problems.ts'
import { daysLeft, spaceState, withSample } from './disk.rules.ts'
import type { Memory } from './memory.ts'

/** Each try writes and syncs one block. */
const TRY_EVERY_MS = 5 * 60_000
/** A dying disk may keep a try waiting for ever; so long is no answer any more. */
const HANGS_AFTER_MS = 30_000

export interface DiskParts {
  dataDir: string
  clock: Clock
  monotonic: () => number
  files: FileSystemPort
  memory: Pick<Memory, 'data' | 'keep'>
  report: (problem: Omit<Problem, 'at'>) => void
}

const localDay = (now: Date) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')

/** What an ordinary user may still fill, which is less than what is empty. */
const spaceOf = async (dir: string) => {
  const { bsize, blocks, bavail } = await statfs(dir)
  return { total: bsize * blocks, free: bsize * bavail }
}

export const watchDisk = ({ dataDir, clock, monotonic, files, memory, report }: DiskParts) => {
  const probe = join(dataDir, 'disk-probe')
  let tried = {
    writable: true,
    at: clock.now().toISOString(),
    monotonic: Number.NEGATIVE_INFINITY,
    underWay: false,
  }
  const hangs = () => tried.underWay && monotonic() - tried.monotonic > HANGS_AFTER_MS

  const tryWriting = async () => {
    const before = tried.writable
    tried = { writable: before, at: clock.now().toISOString(), monotonic: monotonic(), underWay: true }
    try {
      await createWhole(files, probe, new TextEncoder().encode(tried.at))
      await files.remove(probe)
      tried.writable = true
    } catch (error) {
      tried.writable = false
      if (before) report({ code: 'disk-not-writable', subject: dataDir, detail: textOf(error) })
    } finally {
      tried.underWay = false
    }
  }

  const sample = async () => {
    const day = localDay(clock.now())
    if (memory.data.free.some(known => known.day === day)) return
    const { free } = await spaceOf(dataDir)
    await memory.keep({ free: withSample(memory.data.free, { day, bytes: free }) })
  }

  return {
    look: async () => {
      if (monotonic() - tried.monotonic < TRY_EVERY_MS) return
      await tryWriting()
      // The pace is a comfort; without it the rest is still told.
      await sample().catch(() => undefined)
    },
    report: async (): Promise<HealthReport['disk']> => {
      const space = await spaceOf(dataDir).catch(() => null)
      return {
        space: space && {
          ...space,
          state: spaceState(space.free, space.total),
          daysLeft: daysLeft(memory.data.free, space.free, localDay(clock.now())),
        },
        writable: tried.writable && !hangs(),
        triedAt: tried.at,
      }
    },
  }
}
