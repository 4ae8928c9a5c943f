/** Pure rules of certificates: whether one holds at a moment, speaks for its hosts, and belongs to its key. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'

const DAY_MS = 86_400_000

/** The clocks of office PCs lag: what is made now already held yesterday. */
export const BACKDATED_MS = DAY_MS
export const AUTHORITY_YEARS = 10
/** What browsers still accept is 398 days. */
export const LEAF_DAYS = 397
const RENEWED_DAYS_BEFORE = 30

/** A certificate with its private key, both PEM. */
export interface Identity {
  certificate: string
  key: string
}

/** What of a certificate matters here, read once. */
export interface Facts {
  /** SHA-256, hex in capitals. */
  fingerprint: string
  /** SHA-1, likewise. */
  thumbprint: string
  name: string
  from: Date
  until: Date
  names: readonly string[]
}

export const addDays = (date: Date, days: number) => new Date(date.getTime() + days * DAY_MS)

/** Subject alternative names as Node lists them: `DNS:diantai.local, IP Address:10.1.2.3`. */
const namesOf = ({ subjectAltName }: X509Certificate): string[] =>
  (subjectAltName ?? '')
    .split(', ')
    .filter(entry => entry !== '')
    .map(entry => entry.slice(entry.indexOf(':') + 1))

export const factsOf = (certificate: string): Facts => {
  const read = new X509Certificate(certificate)
  return {
    fingerprint: read.fingerprint256.replaceAll(':', ''),
    thumbprint: read.fingerprint.replaceAll(':', ''),
    name: /^CN=(.*)$/m.exec(read.subject)?.[1] ?? read.subject,
    from: read.validFromDate,
    until: read.validToDate,
    names: namesOf(read),
  }
}

/** Says what is wrong with the pair; null when it is whole. */
export const faultOf = ({ certificate, key }: Identity, issuer: string): string | null => {
  try {
    const read = new X509Certificate(certificate)
    if (!read.checkPrivateKey(createPrivateKey(key))) return 'the key belongs to another certificate'
    return read.verify(new X509Certificate(issuer).publicKey) ? null : 'it was signed by another authority'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export const holdsAt = ({ from, until }: Pick<Facts, 'from' | 'until'>, now: Date) =>
  from <= now && now < until

/** IPv6 addresses have many spellings. */
const spelled = (host: string) =>
  isIP(host) === 6 ? new URL(`http://[${host}]`).hostname.slice(1, -1) : host

const sameHosts = (a: readonly string[], b: readonly string[]) => {
  const [first, second] = [a, b].map(hosts => [...new Set(hosts.map(spelled))].toSorted().join(' '))
  return first === second
}

/** Whether a door's certificate can stay: it holds, not only for a few days more, and speaks for just these hosts. */
export const leafFits = (leaf: Facts, hosts: readonly string[], now: Date): boolean =>
  holdsAt(leaf, now) && addDays(now, RENEWED_DAYS_BEFORE) < leaf.until && sameHosts(leaf.names, hosts)
