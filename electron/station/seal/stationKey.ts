/** The key with which this station signs its seals: Ed25519, made once, readable by its owner alone. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../storage/atomicFile.ts'
import { codeOf } from '../storage/problems.ts'

const FILE = 'station-ed25519.pem'

const readIfThere = (file: string) =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })

/**
 * @param dir the folder of the keys.
 * A file that is no key is an error: making another in silence would look like another station's hand.
 */
export const stationKey = async (dir: string): Promise<KeyObject> => {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const file = join(dir, FILE)
  const kept = await readIfThere(file)
  if (kept !== null) return createPrivateKey(kept)
  const { privateKey } = generateKeyPairSync('ed25519')
  await writeWhole(file, Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })))
  return privateKey
}
