/** Begins a backup of the running site, and remembers the last one that succeeded. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type BackupOutcome, MadeBackup } from '../../contract/backup.ts'
import type { Actor, AuditRecord } from '../ports.ts'
import type { BackupParts } from './backup.ts'
import { type Choice, takeMoment } from './moment.ts'
import { backupName } from './name.rules.ts'
import { partOf, removePart } from './part.ts'
import { demandFolder } from './places.ts'
import type { Tasks } from './tasks.ts'

const BackupDocument = z.object({
  made: MadeBackup.nullable(),
  /** Folders that were written to, the last one first. */
  folders: z.array(z.string()),
})
const FOLDERS_REMEMBERED = 3

export interface MakeOrder extends Choice {
  folder: string
  /** Null: not encrypted. */
  passphrase: string | null
}

export const openMaking = async (parts: BackupParts, tasks: Tasks) => {
  const { openDocument, audit, clock, dataDir } = parts
  const initial = { made: null, folders: [] }
  const document = await openDocument({ name: 'backup', schema: BackupDocument, initial })

  const remember = (made: MadeBackup, folder: string) => {
    const others = document.data.folders.filter(known => known !== folder)
    return document.save({ made, folders: [folder, ...others].slice(0, FOLDERS_REMEMBERED) })
  }

  const begin = async (actor: Actor, record: AuditRecord, { folder, passphrase, ...choice }: MakeOrder) => {
    const { moment, release } = await takeMoment(parts, choice)
    const path = join(folder, record.name)
    const ended = async ({ failure }: BackupOutcome) => {
      release()
      if (!failure) return
      await removePart(path)
      audit.note(actor, { ...record, act: 'not-carried-out', after: failure })
    }
    const made = { at: moment.head.madeAt, path, ...choice, encrypted: passphrase !== null }
    try {
      tasks.start({
        job: { task: 'make', job: { moment, folder, name: record.name, passphrase } },
        name: record.name,
        ledgerCopied: release,
        succeeded: async result => {
          if (result.type === 'made') await remember({ ...made, bytes: result.bytes }, folder)
        },
        ended,
      })
    } catch (error) {
      release()
      throw error
    }
  }

  return {
    made: () => document.data.made,
    folders: () => document.data.folders,
    make: async (actor: Actor, order: MakeOrder) => {
      const { folder, scope, library, passphrase } = order
      tasks.demandIdle()
      await demandFolder(folder, dataDir)
      const name = backupName(parts.site(), clock.now(), taken =>
        [taken, partOf(taken)].some(file => existsSync(join(folder, file))),
      )
      const record: AuditRecord = {
        room: 'backup',
        act: 'back-up',
        item: null,
        name,
        after: { folder, scope, library, encrypted: passphrase !== null },
      }
      await audit.carryOut(actor, record, () => begin(actor, record, order))
    },
  }
}
