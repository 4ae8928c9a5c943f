/** Prepares a restore beside the running site, and keeps what earlier ones put aside. */
import { basename } from 'node:path'
import type { BackupOutcome } from '../../contract/backup.ts'
import type { Actor, AuditRecord } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { BackupParts } from './backup.ts'
import { asideName } from './name.rules.ts'
import type { OpenJob } from './open.ts'
import {
  discardReady,
  discardUnpacking,
  keptIn,
  makeReady,
  type RestoreOrder,
  readReady,
  removeKept,
  unpackingFolder,
} from './ready.ts'
import type { Tasks } from './tasks.ts'

const recordOf = (act: AuditRecord['act'], name: string): AuditRecord => ({
  room: 'backup',
  act,
  item: null,
  name,
})

export const openRestoring = async ({ audit, clock, dataDir, announce }: BackupParts, tasks: Tasks) => {
  let ready = await readReady(dataDir)
  let kept = await keptIn(dataDir)

  const begin = async (actor: Actor, name: string, job: OpenJob) => {
    await discardUnpacking(dataDir)
    const ended = async ({ failure }: BackupOutcome) => {
      if (!failure) return
      await discardUnpacking(dataDir).catch(() => undefined)
      audit.note(actor, { ...recordOf('not-carried-out', name), after: failure })
    }
    tasks.start({
      job: { task: 'restore', job, folder: unpackingFolder(dataDir) },
      name,
      succeeded: async result => {
        if (result.type !== 'read') return
        const aside = asideName(clock.now())
        ready = await makeReady(dataDir, { name, ...result, by: actor.by, from: actor.from, aside })
      },
      ended,
    })
  }

  return {
    ready: () => ready && { name: ready.name, contents: ready.contents, by: ready.by },
    kept: () => kept,
    restore: async (actor: Actor, job: OpenJob) => {
      tasks.demandIdle()
      const name = basename(job.path)
      await audit.carryOut(actor, recordOf('restore', name), () => begin(actor, name, job))
    },
    discard: async (actor: Actor) => {
      tasks.demandIdle()
      if (!ready) throw new Refusal('NOT_FOUND')
      await audit.carryOut(actor, recordOf('discard', ready.name), () => discardReady(dataDir))
      ready = null
      announce('backup')
    },
    removeKept: async (actor: Actor, name: string) => {
      if (!kept.some(known => known.name === name)) throw new Refusal('NOT_FOUND')
      await audit.carryOut(actor, recordOf('remove', name), () => removeKept(dataDir, name))
      kept = await keptIn(dataDir)
      announce('backup')
    },
    /** At a start that put a restored site in place: its log says so too. */
    note: ({ name, contents, by, from }: RestoreOrder) =>
      audit.note({ by, from, roles: [] }, { ...recordOf('restore', name), after: contents }),
  }
}
