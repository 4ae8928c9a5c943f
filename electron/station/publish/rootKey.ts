/** The private root key on its way into a safe. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../storage/atomicFile.ts'
import { syncFolder } from '../storage/folders.ts'
import { codeOf, textOf } from '../storage/problems.ts'
import { KeysError, ROOT_KEY } from './keysFolder.ts'

const readIfThere = (path: string) =>
  readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw new KeysError(`${path} cannot be read (${textOf(error)})`)
  })

/** Away from `folder` only when it was read back from `to`; another root key there is never written over. */
export const moveRootKey = async (folder: string, to: string): Promise<void> => {
  const here = join(folder, ROOT_KEY)
  const there = join(to, ROOT_KEY)
  const key = await readIfThere(here)
  if (!key) throw new KeysError(`${here} is not there; it was moved before`)
  const present = await readIfThere(there)
  if (present && !present.equals(key))
    throw new KeysError(`${there} is another root key; choose another folder`)
  await writeWhole(there, key)
  if (!(await readIfThere(there))?.equals(key))
    throw new KeysError(`${there} does not hold what was written; the root key stays in ${folder}`)
  await rm(here)
  await syncFolder(folder)
}
