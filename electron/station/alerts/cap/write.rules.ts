/** Writes an alert as a message of the Common Alerting Protocol 1.2, for other systems. */
import type { AlertKind, AlertLevel, CapName, KeptAlert } from '../../../contract/alertWords.ts'
import { CAP_NAMESPACE } from './schema.rules.ts'

const SENDER = 'diantai'

const SEVERITY: Record<AlertLevel, string> = {
  red: 'Extreme',
  orange: 'Severe',
  yellow: 'Moderate',
  blue: 'Minor',
}
const CATEGORY: Record<AlertKind, string> = {
  water: 'Safety',
  gas: 'Safety',
  fire: 'Fire',
  outage: 'Infra',
  weather: 'Met',
  evacuation: 'Safety',
  other: 'Other',
}

/** The standard wants whole seconds and the zone in digits; UTC is written `-00:00` (§3.3.2). */
const momentOf = (instant: string) => `${instant.slice(0, 19)}-00:00`

/** What an alert is called among messages: its own message's name, or one that we give. */
export const nameOf = ({ id, message, raisedAt }: KeptAlert): CapName =>
  message
    ? { sender: message.sender, identifier: message.identifier, sent: message.sent }
    : { sender: SENDER, identifier: `diantai-${id}`, sent: momentOf(raisedAt) }

/** Without what XML 1.0 cannot hold, such as control characters. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')

const lines = (pairs: readonly (readonly [name: string, text: string | null])[], indent: string) =>
  pairs.flatMap(([name, text]) => (text === null ? [] : [`${indent}<${name}>${escaped(text)}</${name}>`]))

const infoLines = (alert: KeptAlert) => [
  '  <info>',
  ...lines(
    [
      ['language', 'zh-CN'],
      ['category', CATEGORY[alert.kind]],
      ['event', alert.headline],
      ['responseType', alert.kind === 'evacuation' ? 'Evacuate' : 'Execute'],
      ['urgency', 'Immediate'],
      ['severity', SEVERITY[alert.level]],
      ['certainty', 'Observed'],
      ['effective', alert.from && momentOf(alert.from)],
      ['expires', alert.expires && momentOf(alert.expires)],
      ['senderName', alert.issuer],
      ['headline', alert.headline],
      ['instruction', alert.instruction],
    ],
    '    ',
  ),
  '    <area>',
  `      <areaDesc>${escaped(alert.area)}</areaDesc>`,
  '    </area>',
  '  </info>',
]

/** An alert that was lifted is written as the Cancel of itself. */
export const capText = (alert: KeptAlert): string => {
  const name = nameOf(alert)
  const { lifted } = alert
  const reference = `${name.sender},${name.identifier},${name.sent}`
  const head = lines(
    [
      ['identifier', lifted ? `${name.identifier}.cancel` : name.identifier],
      ['sender', name.sender],
      ['sent', lifted ? momentOf(lifted.at) : name.sent],
      ['status', alert.drill ? 'Exercise' : 'Actual'],
      ['msgType', lifted ? 'Cancel' : 'Alert'],
      ['scope', 'Public'],
      ['note', lifted?.reason || alert.reason || null],
      ['references', lifted && reference],
    ],
    '  ',
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<alert xmlns="${CAP_NAMESPACE}">`,
    ...head,
    ...infoLines(alert),
    '</alert>',
    '',
  ].join('\n')
}
