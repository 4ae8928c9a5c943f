/** Tells a backup by how it begins, whatever its name says. */
import type { FileHandle } from 'node:fs/promises'
import { BackupError, notRead } from './failures.ts'
import { HEAD_PATH } from './manifest.rules.ts'

/** The first line of every file that age encrypted. */
const AGE = 'age-encryption.org/'
/** The name of the first entry, which a tar begins with. */
const TAR = `${HEAD_PATH}\0`
const LONGEST = Math.max(AGE.length, TAR.length)

/** Throws where it is no backup. */
export const kindOf = async (handle: FileHandle, path: string): Promise<'sealed' | 'plain'> => {
  const { buffer } = await handle.read(Buffer.alloc(LONGEST), 0, LONGEST, 0).catch(notRead(path))
  const beginning = buffer.toString('latin1')
  if (beginning.startsWith(AGE)) return 'sealed'
  if (beginning.startsWith(TAR)) return 'plain'
  throw new BackupError('not-a-backup', `${path} does not begin as a backup does`)
}
