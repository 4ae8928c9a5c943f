/** The folder of keys that publishers keep: the root key for the safe, a key to sign with, and the list of such keys. */
import { createPublicKey } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KeyList } from '../manifest/keyList.rules.ts'
import { isSignedBy, keyId, newKeyPair, publicKeyOf, signed } from '../manifest/keys.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { codeOf, textOf } from '../storage/problems.ts'

export const ROOT_KEY = 'root.key'
const ROOT_PUBLIC = 'root.pub'
const SIGNING_KEY = 'signing.key'
const LIST = 'keys.json'
const LIST_SIGNATURE = 'keys.json.sig'

/** A folder of keys that cannot be used; says what to do. */
export class KeysError extends Error {
  override readonly name = 'KeysError'
}

const readText = async (path: string, missing: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new KeysError(codeOf(error) === 'ENOENT' ? missing : `${path} cannot be read (${textOf(error)})`)
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Whether a folder has any, fit or not. */
export const hasKeys = async (folder: string): Promise<boolean> => {
  for (const name of [ROOT_KEY, ROOT_PUBLIC, SIGNING_KEY]) if (await isThere(join(folder, name))) return true
  return false
}

/** Written with the rights of the owner alone, as every file that we make. */
const write = (path: string, content: string | Uint8Array) => writeWhole(path, Buffer.from(content))

const listKey = async (folder: string, rootPem: string, version: number, now: Date) => {
  const pair = newKeyPair()
  const key = publicKeyOf(pair.publicPem)
  if (!key) throw new Error('a new key is no key')
  const list: KeyList = {
    ...{ kind: 'diantai-library-keys', version, issued: now.toISOString() },
    keys: [{ id: keyId(key), publicKey: pair.publicPem }],
  }
  const bytes = Buffer.from(JSON.stringify(list))
  await write(join(folder, SIGNING_KEY), pair.privatePem)
  await write(join(folder, LIST), bytes)
  await write(join(folder, LIST_SIGNATURE), signed(bytes, rootPem))
  return keyId(key)
}

export interface NewKeys {
  /** Path of the public root key, which stations are to trust. */
  rootPublic: string
  rootId: string
  signingId: string
}

/** New keys in a folder that has none. */
export const makeKeys = async (folder: string, now: Date): Promise<NewKeys> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (await hasKeys(folder))
    throw new KeysError(
      `${folder} has keys already; name another folder, or add --renew for a new signing key`,
    )
  const root = newKeyPair()
  await write(join(folder, ROOT_KEY), root.privatePem)
  await write(join(folder, ROOT_PUBLIC), root.publicPem)
  const signingId = await listKey(folder, root.privatePem, 1, now)
  return { rootPublic: join(folder, ROOT_PUBLIC), rootId: idOf(root.publicPem), signingId }
}

/**
 * A new signing key instead of the present one, which the root strikes off its list.
 * @param root the folder in which the private root key is now.
 */
export const renewKeys = async (folder: string, now: Date, root = folder): Promise<NewKeys> => {
  const rootPem = await readText(
    join(root, ROOT_KEY),
    `${root} has no ${ROOT_KEY}; bring the root key back there from where it is kept`,
  )
  const publicPem = await readText(join(folder, ROOT_PUBLIC), `${folder} has no ${ROOT_PUBLIC}`)
  if (idOf(String(createPublicKey(rootPem).export({ type: 'spki', format: 'pem' }))) !== idOf(publicPem))
    throw new KeysError(`${ROOT_KEY} in ${root} and ${ROOT_PUBLIC} in ${folder} do not belong together`)
  const signingId = await listKey(folder, rootPem, (await listVersion(folder)) + 1, now)
  return { rootPublic: join(folder, ROOT_PUBLIC), rootId: idOf(publicPem), signingId }
}

const idOf = (pem: string): string => {
  const key = publicKeyOf(pem)
  if (!key) throw new KeysError('Expected an Ed25519 key in PEM')
  return keyId(key)
}

const noList = (folder: string) =>
  `${folder} has no ${LIST}; make keys first: npm run library -- keygen FOLDER`

/** Whatever the signature: a renewal that was cut short left the one before, and the root key signs anew. */
const listVersion = async (folder: string): Promise<number> => {
  const text = await readText(join(folder, LIST), noList(folder))
  return KeyList.parse(JSON.parse(text)).version
}

const readList = async (folder: string, rootPublic: string) => {
  await readText(join(folder, LIST), noList(folder))
  const bytes = await readFile(join(folder, LIST))
  const signature = await readFile(join(folder, LIST_SIGNATURE))
  const root = publicKeyOf(rootPublic)
  if (!root || !isSignedBy(bytes, signature, root))
    throw new KeysError(`${LIST} in ${folder} was not signed by ${ROOT_PUBLIC} beside it`)
  return { bytes, signature, list: KeyList.parse(JSON.parse(bytes.toString('utf8'))) }
}

/** What signing needs; the root's private key may be away in a safe. */
export const readKeys = async (folder: string) => {
  const missing = `${folder} has no keys; make them first: npm run library -- keygen ${folder}`
  const rootPublic = await readText(join(folder, ROOT_PUBLIC), missing)
  const signingPem = await readText(join(folder, SIGNING_KEY), missing)
  const { bytes, signature, list } = await readList(folder, rootPublic)
  const key = idOf(String(createPublicKey(signingPem).export({ type: 'spki', format: 'pem' })))
  if (!list.keys.some(({ id }) => id === key))
    throw new KeysError(
      `${SIGNING_KEY} in ${folder} is not on the list of its root key; renew it with --renew`,
    )
  return {
    rootPublic,
    rootId: idOf(rootPublic),
    signingPem,
    key,
    list: bytes,
    listSignature: signature,
    keys: list,
  }
}
