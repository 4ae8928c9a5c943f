/** Opens a manifest that came from outside: signatures first, then what it says, then whether it is ours and newer. */
import * as z from 'zod'
import type { ManifestRefusalCode } from '../../contract/sync.ts'
import { textOf } from '../storage/problems.ts'
import { type Envelope, unsealed } from './envelope.rules.ts'
import { KeyList } from './keyList.rules.ts'
import { isSignedBy, keyId, publicKeyOf } from './keys.ts'
import { Manifest, MOST_MANIFEST_BYTES } from './manifest.rules.ts'

/** An alarm: somebody offers what is not the library, or the library is not what it was. */
export class ManifestRefused extends Error {
  override readonly name = 'ManifestRefused'
  readonly code: ManifestRefusalCode

  constructor(code: ManifestRefusalCode, detail: string) {
    super(detail)
    this.code = code
  }
}

export interface Opened {
  manifest: Manifest
  /** Version of the list of keys. */
  keys: number
  /** Identifier of the root key that vouches for it. */
  root: string
}

/** What is in use, or was: nothing below it is taken any more. */
export interface Present {
  library: string
  version: number
  /** Of the list of keys. */
  keys: number
  /** What was signed, byte for byte; null: it is not known any more. */
  manifest: Uint8Array | null
}

export interface Expected {
  /** PEM of the root keys that are trusted. */
  roots: readonly string[]
  /** Null: nothing yet, and any library of a trusted root will do. */
  present: Present | null
}

/** What is signed is the bytes; nothing of them is parsed before. */
export const openManifest = (bytes: Uint8Array, expected: Expected): Opened => {
  const { envelope, keys, root } = openSigned(bytes, expected)
  const manifest = parsed(Manifest, envelope.manifest)
  if (manifest.key !== envelope.key)
    throw new ManifestRefused(
      'malformed',
      `it names the key ${manifest.key} and was signed with ${envelope.key}`,
    )
  demandNewer(manifest, envelope.manifest, expected)
  return { manifest, keys, root }
}

interface Signed extends Pick<Opened, 'keys' | 'root'> {
  envelope: Envelope
}

/** Who vouches for it; what it says is not looked at. */
export const openSigned = (bytes: Uint8Array, { roots, present }: Expected): Signed => {
  if (bytes.length > MOST_MANIFEST_BYTES)
    throw new ManifestRefused(
      'malformed',
      `the manifest has ${bytes.length} bytes, more than any library needs`,
    )
  const envelope = unsealed(bytes)
  if (!envelope) throw new ManifestRefused('unsigned', 'it is no signed manifest')
  const root = signerOf(envelope, roots)
  if (!root)
    throw new ManifestRefused('unknown-root', 'no root key that is trusted here signed its list of keys')
  const list = parsed(KeyList, envelope.keys)
  if (present) demandNewerKeys(list, present)
  demandSignature(envelope, list)
  return { envelope, keys: list.version, root }
}

/** Identifier of the trusted root key that signed a list of keys; null: none did. */
export const signerOf = (
  { keys, root }: Pick<Envelope, 'keys' | 'root'>,
  roots: readonly string[],
): string | null => {
  const trusted = roots.map(publicKeyOf).filter(key => key !== null)
  const signer = trusted.find(key => isSignedBy(keys, root, key))
  return signer ? keyId(signer) : null
}

const demandNewerKeys = (list: KeyList, present: Present) => {
  if (list.version < present.keys)
    throw new ManifestRefused(
      'older-keys',
      `its list of keys is version ${list.version}, ours is ${present.keys}`,
    )
}

/** The same version is the same to the byte: what it names is kept, and what it does not name is cleared. */
export const demandNewer = (
  { library, version }: Pick<Manifest, 'library' | 'version'>,
  signed: Uint8Array,
  { present }: Pick<Expected, 'present'>,
) => {
  if (!present) return
  if (library !== present.library)
    throw new ManifestRefused(
      'another-library',
      `it is of the library ${library}, ours is ${present.library}`,
    )
  if (version < present.version)
    throw new ManifestRefused('older', `it is version ${version}, ours is ${present.version}`)
  if (version === present.version && present.manifest && Buffer.compare(signed, present.manifest) !== 0)
    throw new ManifestRefused(
      'altered',
      `it calls itself version ${version}, which is ours, and is another one`,
    )
}

const demandSignature = ({ key, signature, manifest }: Envelope, list: KeyList) => {
  const listed = list.keys.find(({ id }) => id === key)
  const publicKey = listed ? publicKeyOf(listed.publicKey) : null
  if (!publicKey || keyId(publicKey) !== key)
    throw new ManifestRefused('unknown-key', `the key ${key} is not on the list of the root key`)
  if (!isSignedBy(manifest, signature, publicKey))
    throw new ManifestRefused('bad-signature', 'its signature does not fit: it was changed, or cut off')
}

const parsed = <T>(schema: z.ZodType<T>, bytes: Uint8Array): T => {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new ManifestRefused('malformed', textOf(error))
  }
  const { data, error } = schema.safeParse(value)
  if (error) throw new ManifestRefused('malformed', z.prettifyError(error).slice(0, 1_000))
  return data
}

/** Whether a manifest has come to its end; it plays on all the same. */
export const isExpired = ({ expires }: Manifest, now: Date) => Date.parse(expires) <= now.getTime()
