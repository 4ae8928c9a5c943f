/** Ed25519 keys of a library, in PEM as OpenSSL reads and writes them. */
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'

export interface KeyPair {
  /** PKCS #8. */
  privatePem: string
  /** SubjectPublicKeyInfo. */
  publicPem: string
}

export const newKeyPair = (): KeyPair => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    privatePem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
  }
}

/** Null: no Ed25519 key. */
export const publicKeyOf = (pem: string): KeyObject | null => {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

/** The beginning of the hash of the key's DER form: short enough to be compared by two people on the telephone. */
export const keyId = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32)

export const signed = (bytes: Uint8Array, privatePem: string): Buffer => sign(null, bytes, privatePem)

export const isSignedBy = (bytes: Uint8Array, signature: Uint8Array, publicKey: KeyObject): boolean =>
  signature.length === 64 && verify(null, bytes, publicKey, signature)
