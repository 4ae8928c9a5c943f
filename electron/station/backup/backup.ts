/** 备份: the whole site in one file on another disk, and the way back; one task at a time. */
import { basename } from 'node:path'
import type { BackupState } from '../../contract/backup.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { openMaking } from './making.ts'
import type { MomentParts } from './moment.ts'
import type { OpenJob } from './open.ts'
import { placesOf } from './places.ts'
import { openRestoring } from './restoring.ts'
import { siteSizes } from './sizes.ts'
import type { FindSticks } from './sticks.ts'
import { openTasks } from './tasks.ts'

/** So that the answer is on its way before the station ends. */
const RESTART_AFTER_MS = 300

export interface BackupParts extends RoomParts, MomentParts {
  findSticks: FindSticks
  /** File of the worker. */
  worker: string
  /** Null: nobody would start the station again. */
  restart: (() => void) | null
  hasAccounts: () => boolean
}

export const openBackup = async (parts: BackupParts) => {
  const { dataDir, audit } = parts
  const tasks = openTasks(parts)
  const making = await openMaking(parts, tasks)
  const restoring = await openRestoring(parts, tasks)

  const state = (): BackupState => ({
    running: tasks.running(),
    outcome: tasks.outcome(),
    made: making.made(),
    ready: restoring.ready(),
    kept: restoring.kept(),
    restartable: parts.restart !== null,
  })

  return {
    state,
    make: making.make,
    restore: restoring.restore,
    discardReady: restoring.discard,
    removeKept: restoring.removeKept,
    noteRestored: restoring.note,
    check: (job: OpenJob) => tasks.start({ job: { task: 'check', job }, name: basename(job.path) }),
    cancel: tasks.cancel,
    sizes: () => siteSizes(dataDir),
    places: (folder?: string) => placesOf(parts, [...(folder ? [folder] : []), ...making.folders()]),
    restart: async (actor: Actor) => {
      const { restart } = parts
      if (!restart) throw new Refusal('NOT_RESTARTABLE')
      const record = { room: 'backup', act: 'restart', item: null, name: '' } as const
      await audit.carryOut(actor, record, async () => void setTimeout(restart, RESTART_AFTER_MS))
    },
    /** What the kiosk's own screen may do only as long as nobody owns the station. */
    demandFirst: () => {
      if (parts.hasAccounts()) throw new Refusal('ALREADY_MADE')
    },
    close: tasks.close,
  }
}
export type Backup = Awaited<ReturnType<typeof openBackup>>
