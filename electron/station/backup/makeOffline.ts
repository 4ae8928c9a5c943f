/** Makes a backup of a data folder whose station does not run. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { MadeBackup } from '../../contract/backup.ts'
import { STATION } from '../ports.ts'
import { PROGRAM_VERSION } from '../program.ts'
import { openRooms } from '../rooms.ts'
import { lockDataFolder } from '../storage/lock.ts'
import { StorageError } from '../storage/problems.ts'
import { undoing } from '../undoing.ts'
import { BackupError } from './failures.ts'
import type { Watching } from './make.ts'
import type { MakeOrder } from './making.ts'

const LOOK_EVERY_MS = 100

export const makeOffline = async (
  dataDir: string,
  order: MakeOrder,
  { progress, signal }: Watching,
): Promise<MadeBackup> => {
  if (!existsSync(dataDir)) throw new StorageError(`There is no data folder ${dataDir}`)
  const undo = undoing()
  try {
    const lock = lockDataFolder(dataDir)
    undo.later(() => lock.release())
    const { backup } = await openRooms({
      dataDir,
      clock: { now: () => new Date() },
      monotonic: () => performance.now(),
      newId: randomUUID,
      log: () => undefined,
      logLine: () => undefined,
      later: undo.later,
      restart: null,
      interfaces: () => [],
      window: null,
      version: PROGRAM_VERSION,
    })
    signal.addEventListener('abort', () => backup.cancel())
    await backup.make(STATION, order)
    for (let { running } = backup.state(); running !== null; { running } = backup.state()) {
      progress(running.done, running.total)
      await pause(LOOK_EVERY_MS)
    }
    signal.throwIfAborted()
    const { outcome, made } = backup.state()
    if (outcome?.failure || !made)
      throw new BackupError(
        outcome?.failure?.code ?? 'unexpected',
        outcome?.failure?.detail ?? 'it was not made',
      )
    return made
  } finally {
    await undo.now()
  }
}
