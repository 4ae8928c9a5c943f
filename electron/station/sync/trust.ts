/** Which root keys are trusted: what they vouch for becomes the library. */
import type { TrustedRoot } from '../../contract/sync.ts'
import { keyId, publicKeyOf } from '../manifest/keys.ts'

/** Null: no public Ed25519 key. A private key is none either: it must not lie about on a kiosk. */
export const rootOf = (pem: string, now: Date): TrustedRoot | null => {
  if (pem.includes('PRIVATE KEY')) return null
  const key = publicKeyOf(pem)
  if (!key) return null
  const publicKey = String(key.export({ type: 'spki', format: 'pem' }))
  return { id: keyId(key), publicKey, trustedAt: now.toISOString() }
}

export const withRoot = (roots: readonly TrustedRoot[], root: TrustedRoot): TrustedRoot[] => [
  ...roots.filter(({ id }) => id !== root.id),
  root,
]
