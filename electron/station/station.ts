/** The station: one place builds everything, one close() undoes it. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import type { DemoAccount } from '../contract/host.ts'
import type { LanInterface } from '../contract/lan.ts'
import { putInPlace } from './backup/putInPlace.ts'
import { seedDemo } from './demo/seed.ts'
import { logsFolder } from './documents.ts'
import type { ScreenWindow } from './health/picture.ts'
import { createDoor } from './http/door.ts'
import { createScreenProof } from './http/screenProof.ts'
import { createServer } from './http/server.ts'
import { interfacesOf } from './lan/lan.rules.ts'
import { openLanDoor } from './lan/lanDoor.ts'
import { LAN_LIMITS, type LanLimits } from './lan/limits.ts'
import { openLog } from './log.ts'
import type { Clock } from './ports.ts'
import { PROGRAM_VERSION } from './program.ts'
import { openRooms, type Rooms, routesOf } from './rooms.ts'
import { StorageError } from './storage/document.ts'
import { lockDataFolder } from './storage/lock.ts'
import { textOf } from './storage/problems.ts'
import { undoing } from './undoing.ts'

const TICK_MS = 1_000

export interface StationOptions {
  dataDir: string
  /** 0 lets the system choose. */
  port: number
  /** The built page. */
  pageDir: string
  /** Demo content for a folder that has none yet; null: no demo. */
  demoDir: string | null
  /** See ToStation in the contract. */
  screenSecret?: string | null
  /** The host's window; null where the host has none. */
  window?: ScreenWindow | null
  /** Ends this station so that its host starts another one at once; null: started by hand. */
  restart?: (() => void) | null
  clock?: Clock
  monotonic?: () => number
  /** The network interfaces that the machine has now. */
  interfaces?: () => LanInterface[]
  /** What the LAN may use of the machine, where it is to be less or more than usual. */
  lanLimits?: Partial<LanLimits>
}

export interface Station {
  /** `http://127.0.0.1:PORT` */
  address: string
  /** The account that the demo made up at this start; null without demo or when staff made their own. */
  demo: DemoAccount | null
  /** A one-time ticket: `address + '/?ticket=' + ticket` makes one browser the screen. */
  ticket(): string
  close(): Promise<void>
}

/** Answers with how to stop it, which waits for a run that is under way. */
const everySecond = (task: () => Promise<void>) => {
  let run: Promise<void> | null = null
  const timer = setInterval(() => {
    run ??= task().finally(() => {
      run = null
    })
  }, TICK_MS)
  return async () => {
    clearInterval(timer)
    await run
  }
}

/** A sandbox may keep the interfaces from us; then there are none to choose. */
const interfacesNow = (): LanInterface[] => {
  try {
    return interfacesOf(networkInterfaces())
  } catch {
    return []
  }
}

/** On a disk that cannot be written accounts stay as they are; notices, captions and shows run all the same. */
const demoAccountOf = async ({ staff }: Rooms, demo: boolean): Promise<DemoAccount | null> => {
  try {
    return demo ? await staff.makeUpDemo() : await staff.forgetDemo()
  } catch (error) {
    if (error instanceof StorageError) return null
    throw error
  }
}

export const createStation = async (options: StationOptions): Promise<Station> => {
  const { dataDir, clock = { now: () => new Date() }, monotonic = () => performance.now() } = options
  const undo = undoing()
  try {
    // The ledger holds the keys of open rounds: nobody else on the machine may read the folder.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const lock = lockDataFolder(dataDir)
    undo.later(() => lock.release())
    const log = await openLog(dataDir)
    undo.later(() => log.close())
    const restored = await putInPlace(dataDir)
    const demoDir = options.demoDir
    if (demoDir) await seedDemo({ dataDir, demoDir, now: clock.now(), report: log.problem })
    const rooms = await openRooms({
      dataDir,
      clock,
      monotonic,
      newId: randomUUID,
      log: log.problem,
      logLine: line => log.logger.info(line),
      version: PROGRAM_VERSION,
      window: options.window ?? null,
      later: undo.later,
      interfaces: options.interfaces ?? interfacesNow,
      restart: options.restart ?? null,
    })
    const demo = await demoAccountOf(rooms, demoDir !== null)
    const { report } = rooms.health
    if (lock.wasLeft)
      report({ code: 'ended-badly', subject: 'station', detail: 'its lock was still in the data folder' })
    log.onFailure(detail => report({ code: 'log-not-kept', subject: logsFolder(dataDir), detail }))
    if (restored) rooms.backup.noteRestored(restored)
    const tick = () =>
      rooms.tick((room, error) => {
        log.logger.error({ err: error, room }, 'a tick failed')
        report({ code: 'program-error', subject: `tick of ${room}`, detail: textOf(error) })
      })
    await tick()
    const proof = createScreenProof(options.screenSecret ?? undefined)
    const behindDoors = {
      pageDir: options.pageDir,
      routes: routesOf(createDoor(), rooms, clock),
      staff: rooms.staff,
      proof,
      log: log.logger,
      report,
      picturesDir: rooms.pictures.dir,
      recordingsDir: rooms.recordings.dir,
      showFile: rooms.shows.file,
      showPlayed: rooms.sync.played,
      publishedFile: (path: string) => (rooms.sync.shares() ? rooms.synced.published(path) : null),
      authorityFile: rooms.lan.authorityFile,
    }
    const server = await createServer(behindDoors)
    undo.later(() => server.close())
    const address = await server.listen({ host: '127.0.0.1', port: options.port })
    const lanParts = { server: behindDoors, limits: { ...LAN_LIMITS, ...options.lanLimits }, monotonic }
    // Not waited for: the kiosk shows its board meanwhile.
    void rooms.lan.serve(door => openLanDoor(lanParts, door))
    undo.later(everySecond(tick))
    return { address, demo, ticket: proof.issue, close: undo.now }
  } catch (error) {
    await undo.now()
    throw error
  }
}
