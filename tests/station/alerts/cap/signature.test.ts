/** Signed messages: by another program, and by attackers. */
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SignedXml } from 'xml-crypto'
import { readCap } from '../../../../electron/station/alerts/cap/message.rules.ts'
import type { CapTrust } from '../../../../electron/station/alerts/cap/signature.ts'
import { signerOf } from '../../../../electron/station/alerts/cap/signer.ts'
import { CapRefusal } from '../../../../electron/station/alerts/cap/xml.ts'
import { cap, capInfo } from './cap.support.ts'

/** Messages that xmlsec1 1.2.37 signed with the key of `cert.pem`; the key itself was thrown away. */
const made = (name: string) => readFileSync(join(import.meta.dirname, 'signed', name), 'utf8')
const CERTIFICATE = made('cert.pem')

const trusting = (...keys: string[]): CapTrust => ({
  signers: keys.flatMap(key => signerOf('调度中心', key, new Date('2026-07-21T08:00:00Z')) ?? []),
  signedOnly: false,
})
const DISPATCH = trusting(CERTIFICATE)

const bytes = (text: string) => new TextEncoder().encode(text)
const eventOf = (text: string, trust = DISPATCH) => readCap(bytes(text), trust).infos[0]?.event
const refusal = (text: string, trust = DISPATCH): string => {
  try {
    readCap(bytes(text), trust)
    return 'taken'
  } catch (error) {
    if (error instanceof CapRefusal) return error.why
    throw error
  }
}

const C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ours = String(pair.publicKey.export({ type: 'spki', format: 'pem' }))

/** Signs what `xpath` finds, and puts the signature at the end of the message. */
const sign = (text: string, xpath = '/*', isWhole = true): string => {
  const signature = new SignedXml({
    privateKey: String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: C14N,
  })
  signature.addReference({
    xpath,
    isEmptyUri: isWhole,
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', C14N],
  })
  signature.computeSignature(text)
  return signature.getSignedXml()
}
const written = (event = '透水') => new TextDecoder().decode(cap({ infos: [capInfo({ event })] }))

describe('a message that another program signed', () => {
  test.each(['inclusive.xml', 'exclusive.xml'])('is read, whichever canonical form it chose: %s', name => {
    expect(eventOf(made(name))).toBe('透水')
  })

  test('is read as well by the public key alone, and among other keys', () => {
    expect(eventOf(made('inclusive.xml'), trusting(ours, DISPATCH.signers[0]?.publicKey ?? ''))).toBe('透水')
  })

  test('is read whichever way its lines end', () => {
    expect(eventOf(made('inclusive.xml').replaceAll('\n', '\r\n'))).toBe('透水')
  })

  test('is refused when one character of it is another one', () => {
    expect(refusal(made('inclusive.xml').replace('透水', '透气'))).toBe('signature')
    expect(refusal(made('exclusive.xml').replace('Extreme', 'Severe '))).toBe('signature')
  })

  test('is refused where another key is trusted, although its own certificate lies in it', () => {
    expect(made('inclusive.xml')).toContain('<X509Certificate>')
    expect(refusal(made('inclusive.xml'), trusting(ours))).toBe('signature')
  })

  test('is refused when its hashes are SHA-1', () => {
    expect(refusal(made('sha1.xml'))).toBe('signature')
  })

  test('is read without a look at its signature where no key is set', () => {
    expect(eventOf(made('sha1.xml'), trusting())).toBe('透水')
  })
})

describe('a message without a signature', () => {
  test('is read, until only signed ones are taken in', () => {
    expect(eventOf(written())).toBe('透水')
    expect(refusal(written(), { ...DISPATCH, signedOnly: true })).toBe('unsigned')
  })
})

describe('an attacker', () => {
  test('who signs only a part says nothing of the rest', () => {
    const part = sign(written(), "//*[local-name(.)='info']", false)
    expect(refusal(part, trusting(ours))).toBe('signature')
  })

  test('who wraps a signed message into another one is not read', () => {
    const [, body = ''] = sign(written()).split('?>')
    const wrapped = written('打开井口').replace('</alert>', `${body}</alert>`)
    expect(refusal(wrapped, { ...trusting(ours), signedOnly: true })).toBe('unknown')
  })

  test('who moves the signature of one message to another is refused', () => {
    const signature = /<(?:\w+:)?Signature[\s\S]*Signature>/.exec(sign(written()))?.[0] ?? ''
    expect(signature).not.toBe('')
    expect(refusal(written('打开井口').replace('</alert>', `${signature}</alert>`), trusting(ours))).toBe(
      'signature',
    )
  })

  test('who adds a second signature is refused', () => {
    const twice = sign(sign(written()))
    expect(refusal(twice, trusting(ours))).toBe('signature')
  })

  test('who adds a comment within a signed text changes nothing that is read', () => {
    const signed = sign(written('透水事故'))
    expect(eventOf(signed.replace('透水事故', '透水<!-- 演习 -->事故'), trusting(ours))).toBe('透水事故')
  })
})

describe('a key', () => {
  test.each([
    ['of 1024 bits', generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey],
    ['that is none of RSA', generateKeyPairSync('ed25519').publicKey],
  ])('%s is none', (_, key) => {
    expect(signerOf('x', String(key.export({ type: 'spki', format: 'pem' })), new Date(0))).toBeNull()
  })

  test('that is a private one is none: it must not lie about on a kiosk', () => {
    const secret = String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect(signerOf('x', secret, new Date(0))).toBeNull()
    expect(signerOf('x', 'hello', new Date(0))).toBeNull()
  })

  test('is the same whether it came in a certificate or alone', () => {
    const [fromCertificate] = DISPATCH.signers
    expect(signerOf('y', fromCertificate?.publicKey ?? '', new Date(0))?.id).toBe(fromCertificate?.id)
  })
})
