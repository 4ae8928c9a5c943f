/** Backs a site up onto a stick and restores it into an empty folder, as a technician does. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import type { visitor } from '../support/visitor.ts'

const COMMAND = path.join(import.meta.dirname, '../../electron/station/backup.ts')

interface Places {
  stick: string
  /** Not there yet. */
  restored: string
  passphrase: string
}

export const backUpAndRestore = async (
  { ask }: Pick<ReturnType<typeof visitor>, 'ask'>,
  { stick, restored, passphrase }: Places,
) => {
  await ask.backup.make({ folder: stick, scope: 'everything', library: true, passphrase })
  await expect.poll(async () => (await ask.backup.state()).running, { timeout: 120_000 }).toBeNull()
  const { made } = await ask.backup.state()
  if (!made) throw new Error('no backup was made')
  const file = `${stick}/passphrase`
  await writeFile(file, `${passphrase}\n`)
  await promisify(execFile)(process.execPath, [
    ...[COMMAND, 'restore', made.path, '--data', restored, '--passphrase-file', file],
  ])
}
