/** Keys of those who sign alerts, read from a certificate or a public key in PEM. */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import type { CapSigner } from '../../../contract/alerts.ts'

/** Shorter ones can be broken. Source: NIST SP 800-131A Rev. 2, section 3. */
const SHORTEST_BITS = 2048

/** Of a certificate its key counts alone: whoever set it here vouches for it, whatever its dates and its issuer. */
const publicKeyOf = (pem: string): KeyObject | null => {
  if (pem.includes('PRIVATE KEY')) return null
  try {
    const key = createPublicKey(pem)
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
    return key.asymmetricKeyType === 'rsa' && bits >= SHORTEST_BITS ? key : null
  } catch {
    return null
  }
}

/** Null: no public RSA key that is long enough. */
export const signerOf = (name: string, pem: string, now: Date): CapSigner | null => {
  const key = publicKeyOf(pem)
  if (!key) return null
  const id = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
  return {
    id: id.slice(0, 32),
    name,
    publicKey: String(key.export({ type: 'spki', format: 'pem' })),
    trustedAt: now.toISOString(),
  }
}
