/**
 * Who signed a message. A signature is an enveloped one over the whole message. Sources: CAP 1.2, section 3.3.2.1;
 * XML Signature Syntax and Processing 1.1 (https://www.w3.org/TR/xmldsig-core1/).
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import type { AlertSettings } from '../../../contract/alerts.ts'
import { CapRefusal } from './xml.ts'

const NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#'
/** Two messages with one SHA-1 can be made by whoever has the patience. Source: https://shattered.io */
const BROKEN = /sha1$/

export type CapTrust = Pick<AlertSettings, 'signers' | 'signedOnly'>

/** As text, one each: the parts of a tree of one parser are none of another's. */
const signaturesIn = (text: string): string[] => {
  const { documentElement } = new DOMParser().parseFromString(text, 'text/xml')
  const children = [...(documentElement?.childNodes ?? [])]
  return children
    .filter(({ namespaceURI, localName }) => namespaceURI === NAMESPACE && localName === 'Signature')
    .map(child => new XMLSerializer().serializeToString(child))
}

/** What the signature covers; null where it is not that of this key. */
const coveredBy = (text: string, signature: string, publicKey: string): string | null => {
  const signed = new SignedXml({ publicCert: publicKey, getCertFromKeyInfo: () => null })
  for (const known of [signed.HashAlgorithms, signed.SignatureAlgorithms])
    for (const name of Object.keys(known).filter(algorithm => BROKEN.test(algorithm))) delete known[name]
  signed.loadSignature(signature)
  if (!signed.checkSignature(text)) return null
  const [whole, ...more] = signed.getReferences()
  // A part that is signed says nothing of the rest.
  return whole?.uri === '' && more.length === 0 ? (signed.getSignedReferences()[0] ?? null) : null
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message.slice(0, 120) : '')

/** What may be believed of a message: all of it where no key is set, else what one of the keys has signed. */
export const believed = (text: string, { signers, signedOnly }: CapTrust): string => {
  if (signers.length === 0) return text
  const [signature, ...more] = signaturesIn(text)
  if (signature === undefined) {
    if (signedOnly) throw new CapRefusal('unsigned', '')
    return text
  }
  if (more.length > 0) throw new CapRefusal('signature', `${more.length + 1} × Signature`)
  const reasons = new Set<string>()
  for (const { publicKey } of signers) {
    try {
      const covered = coveredBy(text, signature, publicKey)
      if (covered !== null) return covered
    } catch (error) {
      reasons.add(reasonOf(error))
    }
  }
  throw new CapRefusal('signature', [...reasons].join('; '))
}
