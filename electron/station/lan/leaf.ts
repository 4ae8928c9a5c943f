/** The certificate by which the door proves itself: made anew by itself whenever it no longer fits. */
import type { Clock } from '../ports.ts'
import { type Facts, factsOf, type Identity, leafFits } from './certificates.rules.ts'
import { makeLeaf } from './issue.ts'
import { keyFile, LeafFile } from './keyFiles.ts'

interface Kept {
  identity: Identity
  facts: Facts
  /** Certificate of the authority that signed it. */
  issuer: string
}

export const openLeaf = (dir: string, clock: Clock) => {
  let kept: Kept | null = null

  const load = async (issuer: string): Promise<Kept | null> => {
    const found = await keyFile(dir, 'lan-door.json', LeafFile, () => issuer).read()
    if (found.kind !== 'good') return null
    return { identity: found.value, facts: factsOf(found.value.certificate), issuer }
  }

  const make = async (authority: Identity, hosts: readonly string[]): Promise<Kept> => {
    const identity = await makeLeaf(authority, hosts, clock.now())
    // It serves as well without having been kept; the next start then makes another one.
    await keyFile(dir, 'lan-door.json', LeafFile, () => authority.certificate)
      .write(identity)
      .catch(() => undefined)
    return { identity, facts: factsOf(identity.certificate), issuer: authority.certificate }
  }

  const fits = (candidate: Kept | null, issuer: string, hosts: readonly string[]): candidate is Kept =>
    candidate !== null && candidate.issuer === issuer && leafFits(candidate.facts, hosts, clock.now())

  return {
    /** Whether the one in use can stay. */
    fits: (issuer: string, hosts: readonly string[]) => fits(kept, issuer, hosts),
    ensure: async (authority: Identity, hosts: readonly string[]): Promise<Identity> => {
      const issuer = authority.certificate
      if (!fits(kept, issuer, hosts)) kept = await load(issuer)
      if (!fits(kept, issuer, hosts)) kept = await make(authority, hosts)
      return kept.identity
    },
  }
}
export type Leaf = ReturnType<typeof openLeaf>
