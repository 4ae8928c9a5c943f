/** Writes certificates: the station's own small authority, and those by which its door proves itself. */
import { createPrivateKey, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { AUTHORITY_YEARS, addDays, BACKDATED_MS, type Identity, LEAF_DAYS } from './certificates.rules.ts'
import { NAME_CONSTRAINTS, nameConstraints } from './nameConstraints.rules.ts'
import { loadX509, type X509 } from './x509.ts'

const KEY = { name: 'ECDSA', namedCurve: 'P-256' }
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' }
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1'

const newKeys = () => crypto.subtle.generateKey(KEY, true, ['sign', 'verify'])

/** 127 random bits; the first byte keeps the number positive and free of leading zeros (RFC 5280, 4.1.2.2). */
const serialNumber = () => {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.toString('hex')
}

const backdated = (now: Date) => new Date(now.getTime() - BACKDATED_MS)

const inYears = (date: Date, years: number) => {
  const then = new Date(date)
  then.setUTCFullYear(then.getUTCFullYear() + years)
  return then
}

const privatePem = async ({ PemConverter }: X509, key: CryptoKey) =>
  PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')

/** @param hosts what it may speak for besides private addresses and names that exist only inside networks. */
export const makeAuthority = async (hosts: readonly string[], now: Date): Promise<Identity> => {
  const x509 = await loadX509()
  const keys = await newKeys()
  const notBefore = backdated(now)
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    // Several stations may be trusted by one PC; each needs a name of its own.
    name: [{ CN: [`Diantai ${randomBytes(3).toString('hex').toUpperCase()}`] }],
    notBefore,
    notAfter: inYears(notBefore, AUTHORITY_YEARS),
    signingAlgorithm: SIGNATURE,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      new x509.ExtendedKeyUsageExtension([SERVER_AUTHENTICATION]),
      new x509.Extension(NAME_CONSTRAINTS, true, nameConstraints(hosts)),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificate: certificate.toString('pem'), key: await privatePem(x509, keys.privateKey) }
}

const signingKey = (pem: string) => {
  const pkcs8 = Uint8Array.from(createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' }))
  return crypto.subtle.importKey('pkcs8', pkcs8, KEY, false, ['sign'])
}

/** @param hosts names and addresses, all of which the authority may speak for. */
export const makeLeaf = async (
  authority: Identity,
  hosts: readonly string[],
  now: Date,
): Promise<Identity> => {
  const x509 = await loadX509()
  const issuer = new x509.X509Certificate(authority.certificate)
  const keys = await newKeys()
  const notBefore = backdated(now)
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    // A name with a space is no host name, so that nobody takes it for one.
    subject: [{ CN: ['Diantai console'] }],
    issuer: issuer.subjectName,
    notBefore,
    notAfter: addDays(notBefore, LEAF_DAYS),
    signingAlgorithm: SIGNATURE,
    signingKey: await signingKey(authority.key),
    publicKey: keys.publicKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([SERVER_AUTHENTICATION]),
      new x509.SubjectAlternativeNameExtension(
        hosts.map(value => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificate: certificate.toString('pem'), key: await privatePem(x509, keys.privateKey) }
}
