/** 体检: watches disk, clock, screen and load, keeps what went wrong, and tells how the station is. */
import type { HealthReport, Problem } from '../../contract/health.ts'
import { documentsIn } from '../documents.ts'
import type { Announce, Clock } from '../ports.ts'
import { nodeFiles } from '../storage/files.ts'
import { watchClock } from './clock.ts'
import { watchDisk } from './disk.ts'
import { watchLoad } from './load.ts'
import { openMemory } from './memory.ts'
import { watchScreen } from './screen.ts'
import { steadyClock } from './steady.ts'
import { ofLastWeek } from './troubles.rules.ts'
import { openTroubles } from './troubles.ts'
import { findingsOf } from './verdict.rules.ts'

export interface HealthParts {
  dataDir: string
  announce: Announce
  clock: Clock
  monotonic: () => number
  /** Also keeps each problem for the technician. */
  log: (problem: Omit<Problem, 'at'>) => void
  version: string
}

/** What the report tells of other rooms; asked at each report. */
export interface HealthSources {
  orders: (today: string) => HealthReport['orders']
  shows: () => HealthReport['shows']
  sync: () => HealthReport['sync']
  pages: () => HealthReport['station']['pages']
  pictures: () => boolean
  backup: () => HealthReport['backup']
}

const midnight = (now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString()

export const openHealth = async ({ dataDir, announce, clock, monotonic, log, version }: HealthParts) => {
  const startedAt = clock.now().toISOString()
  /** Of the room's own document, before there is a list to put it in. */
  const early: Array<Omit<Problem, 'at'>> = []
  const memory = await openMemory(
    documentsIn(dataDir, problem => {
      // That the disk refuses is told by whoever else writes on it; here it would be told without end.
      if (problem.code !== 'document-not-saved') early.push(problem)
    }),
  )
  const troubles = openTroubles({
    clock,
    monotonic,
    before: memory.data.troubles,
    save: list => memory.keep({ troubles: list }),
  })
  const report = (problem: Omit<Problem, 'at'>) => {
    log(problem)
    troubles.add(problem)
    announce('health')
  }
  for (const problem of early) report(problem)
  const steady = steadyClock({ clock, monotonic, seenAt: memory.data.seenAt })
  const parts = { clock, monotonic, memory, report }
  const disk = watchDisk({ ...parts, dataDir, files: nodeFiles() })
  const wallClock = watchClock({ ...parts, steady, systemRoot: '/' })
  const load = watchLoad(monotonic)
  const screen = watchScreen({ clock, monotonic })
  let looking: Promise<void> | null = null
  const look = async () => {
    await wallClock.look()
    await disk.look()
    await troubles.saveWhenDue()
  }

  return {
    report,
    steady,
    troubles,
    screen,
    disk: disk.report,
    tell: async (sources: HealthSources): Promise<HealthReport> => {
      const now = clock.now()
      const facts = {
        at: now.toISOString(),
        disk: await disk.report(),
        clock: wallClock.report(),
        orders: sources.orders(midnight(now)),
        shows: sources.shows(),
        sync: sources.sync(),
        backup: sources.backup(),
        screen: { ...screen.report(), pictures: sources.pictures() },
        station: { version, startedAt, ...load.report(), pages: sources.pages() },
        troubles: ofLastWeek(troubles.list(), now),
      }
      return { ...facts, findings: findingsOf(facts) }
    },
    /** Waits for no file: on a dying disk rounds must close all the same. */
    tick: () => {
      load.tick()
      wallClock.watch()
      looking ??= look().finally(() => {
        looking = null
      })
    },
    close: async () => {
      load.close()
      await looking
      await troubles.close()
    },
  }
}
export type Health = Awaited<ReturnType<typeof openHealth>>
