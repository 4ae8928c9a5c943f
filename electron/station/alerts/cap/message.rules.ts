/** What a message of the Common Alerting Protocol says, once the schema has passed it. */
import type { CapName } from '../../../contract/alertWords.ts'
import { demandSchema } from './schema.rules.ts'
import { believed, type CapTrust } from './signature.ts'
import { CapRefusal, readXml, type XmlElement, xmlText } from './xml.ts'

export interface CapInfo {
  language: string
  categories: string[]
  event: string
  responses: string[]
  urgency: string
  severity: string
  certainty: string
  /** Instants; null: not said. */
  effective: string | null
  expires: string | null
  senderName: string
  headline: string
  description: string
  instruction: string
  areas: string[]
}

export interface Cap {
  name: CapName
  status: string
  msgType: string
  scope: string
  note: string
  references: CapName[]
  infos: CapInfo[]
}

const of = (element: XmlElement, name: string) => element.children.filter(child => child.name === name)
const text = (element: XmlElement, name: string): string => of(element, name)[0]?.text ?? ''
const texts = (element: XmlElement, name: string): string[] => of(element, name).map(child => child.text)

/** The last moment whose year has four digits: later ones would come before all others in the order of their letters. */
const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

const instant = (moment: string): string | null =>
  moment === '' ? null : new Date(Math.min(Date.parse(moment), LAST_INSTANT)).toISOString()

const referencesOf = (said: string): CapName[] =>
  said
    .split(/\s+/)
    .filter(part => part !== '')
    .map(part => {
      const [sender, identifier, sent, ...more] = part.split(',')
      if (!sender || !identifier || !sent || more.length > 0 || Number.isNaN(Date.parse(sent)))
        throw new CapRefusal('value', `alert/references: ${part.slice(0, 60)}`)
      return { sender, identifier, sent }
    })

/** The standard's own default. */
const USUAL_LANGUAGE = 'en-US'

const infoOf = (info: XmlElement): CapInfo => ({
  language: text(info, 'language') || USUAL_LANGUAGE,
  categories: texts(info, 'category'),
  event: text(info, 'event'),
  responses: texts(info, 'responseType'),
  urgency: text(info, 'urgency'),
  severity: text(info, 'severity'),
  certainty: text(info, 'certainty'),
  effective: instant(text(info, 'effective')),
  expires: instant(text(info, 'expires')),
  senderName: text(info, 'senderName'),
  headline: text(info, 'headline'),
  description: text(info, 'description'),
  instruction: text(info, 'instruction'),
  areas: of(info, 'area').map(area => text(area, 'areaDesc')),
})

export const readCap = (bytes: Uint8Array, trust: CapTrust): Cap => {
  const written = xmlText(bytes)
  // Twice: only what is known to be XML is looked at for a signature, and only what is signed is read.
  demandSchema(readXml(written))
  const root = readXml(believed(written, trust))
  demandSchema(root)
  const references = referencesOf(text(root, 'references'))
  const msgType = text(root, 'msgType')
  if (msgType !== 'Alert' && references.length === 0) throw new CapRefusal('missing', 'alert/references')
  return {
    name: { sender: text(root, 'sender'), identifier: text(root, 'identifier'), sent: text(root, 'sent') },
    status: text(root, 'status'),
    msgType,
    scope: text(root, 'scope'),
    note: text(root, 'note'),
    references,
    infos: of(root, 'info').map(infoOf),
  }
}

/** Messages have one name however the moment is written. */
export const keyOfName = ({ sender, identifier, sent }: CapName): string =>
  `${sender},${identifier},${Date.parse(sent)}`
