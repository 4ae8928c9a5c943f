/** Writes messages of the Common Alerting Protocol as other systems do. */
import { readCap } from '../../../../electron/station/alerts/cap/message.rules.ts'

export interface CapParts {
  identifier?: string
  sender?: string
  sent?: string
  status?: string
  msgType?: string
  scope?: string
  references?: string
  infos?: string[]
  /** Put before the root element. */
  prolog?: string
}

export const capInfo = (some: Record<string, string> = {}, area = '东翼 650 水平') => {
  const fields: Record<string, string> = {
    language: 'zh-CN',
    category: 'Safety',
    event: '透水',
    urgency: 'Immediate',
    severity: 'Extreme',
    certainty: 'Observed',
    ...some,
  }
  const order = [
    ...['language', 'category', 'event', 'responseType', 'urgency', 'severity', 'certainty', 'effective'],
    ...['expires', 'senderName', 'headline', 'description', 'instruction'],
  ]
  const written = order.filter(name => name in fields).map(name => `<${name}>${fields[name]}</${name}>`)
  return `<info>${written.join('')}<area><areaDesc>${area}</areaDesc></area></info>`
}

export const SENT = '2026-07-21T20:00:00+08:00'

export const cap = ({ infos = [capInfo()], prolog = '', ...some }: CapParts = {}): Uint8Array => {
  const { identifier = 'M1', sender = 'diaodu@mine', sent = SENT, status = 'Actual' } = some
  const { msgType = 'Alert', scope = 'Public', references } = some
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>${prolog}<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">` +
      `<identifier>${identifier}</identifier><sender>${sender}</sender><sent>${sent}</sent>` +
      `<status>${status}</status><msgType>${msgType}</msgType><scope>${scope}</scope>` +
      `${references ? `<references>${references}</references>` : ''}${infos.join('')}</alert>`,
  )
}

export const referTo = (identifier: string, sent = SENT) => `diaodu@mine,${identifier},${sent}`

/** Where no key is set. */
export const readUnsigned = (bytes: Uint8Array) => readCap(bytes, { signers: [], signedOnly: false })
