/** The keys of this station: where they lie, whose they are, and what may be done with them. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { PublishKeys } from '../../contract/publish.ts'
import { Refusal } from '../refusal.ts'
import { textOf } from '../storage/problems.ts'
import { hasKeys, KeysError, makeKeys, ROOT_KEY, readKeys, renewKeys } from './keysFolder.ts'
import { moveRootKey } from './rootKey.ts'

/** A stick that hangs must not hold the page up. */
const PATIENCE_MS = 2_000

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** What is said of keys that cannot be used. */
const refused = (error: unknown): never => {
  throw error instanceof KeysError ? new Refusal('BAD_KEYS', { detail: error.message }) : error
}

const unusable = (folder: string, own: boolean, state: 'none' | 'broken', detail = ''): PublishKeys => ({
  ...{ folder, own, state, detail, root: null, list: null },
})

const lookAt = async (folder: string, own: boolean): Promise<PublishKeys> => {
  if (!(await hasKeys(folder))) return unusable(folder, own, 'none')
  try {
    const { rootId, rootPublic, key, keys } = await readKeys(folder)
    const here = await isThere(join(folder, ROOT_KEY))
    return {
      ...{ folder, own, state: 'ready', detail: '' },
      root: { id: rootId, publicKey: rootPublic, here },
      list: { version: keys.version, issued: keys.issued, signing: key, keys: keys.keys.map(({ id }) => id) },
    }
  } catch (error) {
    return unusable(folder, own, 'broken', textOf(error))
  }
}

export const keysIn = (folder: string, own: boolean): Promise<PublishKeys> =>
  Promise.race([
    lookAt(folder, own),
    pause(PATIENCE_MS, unusable(folder, own, 'broken', `${folder} does not answer`), { ref: false }),
  ])

/** Those that are there are taken as they are; where there are none, new ones are made. */
export const makeOrTake = async (folder: string, now: Date): Promise<void> => {
  if (await hasKeys(folder)) await readKeys(folder).catch(refused)
  else await makeKeys(folder, now).catch(refused)
}

export const renew = async (folder: string, root: string | null, now: Date): Promise<void> => {
  await renewKeys(folder, now, root ?? folder).catch(refused)
}

export const moveRoot = (folder: string, to: string): Promise<void> => moveRootKey(folder, to).catch(refused)
