/** Reads XML into a plain tree: no DTD, so no entities of its own and nothing from elsewhere, and no more than a message needs. */
import { DOMParser, type Node } from '@xmldom/xmldom'
import type { CapReason } from '../../../contract/capMessages.ts'

/** Bytes. A message with long texts in several languages has some ten thousand. */
export const LARGEST_MESSAGE = 1024 * 1024
/** A message is four elements deep. */
const DEEPEST = 12

/** Why something is no message that can be used. */
export class CapRefusal extends Error {
  readonly why: CapReason

  /** @param detail what was found, as it stands in the message. */
  constructor(why: CapReason, detail: string) {
    super(detail)
    this.name = 'CapRefusal'
    this.why = why
  }
}

export interface XmlElement {
  name: string
  namespace: string
  /** Its own text, without that of its children. */
  text: string
  children: XmlElement[]
}

/** GB 18030 reads what was written as GBK or GB 2312, too. */
const ENCODINGS: Record<string, string> = {
  'utf-8': 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
}

const decoded = (bytes: Uint8Array): string => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  const encoding = ENCODINGS[declared.toLowerCase()]
  if (!encoding) throw new CapRefusal('encoding', declared)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new CapRefusal('encoding', declared)
  }
}

/** The text of a message that may be parsed. */
export const xmlText = (bytes: Uint8Array): string => {
  if (bytes.byteLength > LARGEST_MESSAGE) throw new CapRefusal('too-large', `${bytes.byteLength}`)
  const text = decoded(bytes)
  // Before it is parsed: a message has none, and what is in one is only ever an attack.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new CapRefusal('dtd', '<!DOCTYPE')
  return text
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

const plain = (node: Node, depth = 0): XmlElement => {
  if (depth > DEEPEST) throw new CapRefusal('not-cap', `more than ${DEEPEST} elements within each other`)
  const children: XmlElement[] = []
  let text = ''
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === ELEMENT) children.push(plain(child, depth + 1))
    else if (child.nodeType === TEXT || child.nodeType === CDATA) text += child.nodeValue ?? ''
  }
  return {
    name: node.localName ?? node.nodeName,
    namespace: node.namespaceURI ?? '',
    text: text.trim(),
    children,
  }
}

const short = (text: string) => text.split('\n')[0]?.slice(0, 120) ?? ''

export const readXml = (text: string): XmlElement => {
  const parser = new DOMParser({
    onError: (_level, message) => {
      throw new Error(String(message))
    },
  })
  try {
    const { documentElement } = parser.parseFromString(text, 'text/xml')
    if (!documentElement) throw new Error('no element')
    return plain(documentElement)
  } catch (error) {
    if (error instanceof CapRefusal) throw error
    throw new CapRefusal('not-xml', short(error instanceof Error ? error.message : String(error)))
  }
}
