/**
 * The rules of the schema of the Common Alerting Protocol 1.2: which elements, how often, in which order, with which
 * values. Source: OASIS Standard CAP-v1.2, 1 July 2010, section 3.4 (http://docs.oasis-open.org/emergency/cap/v1.2/).
 */
import { CapRefusal, type XmlElement } from './xml.ts'

export const CAP_NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2'

/** once: exactly one · maybe: at most one · any: as many as there are · some: at least one */
type Often = 'once' | 'maybe' | 'any' | 'some'
type Rule = readonly [name: string, often: Often, holds?: (text: string) => boolean, within?: Sequence]
type Sequence = readonly Rule[]

const oneOf = (words: string) => {
  const allowed = words.split(' ')
  return (text: string) => allowed.includes(text)
}
const anything = () => true
const isThere = (text: string) => text !== ''
/** No blanks, commas, `<` or `&`: the three parts of a reference are told apart by commas and blanks. */
const isName = (text: string) => /^[^\s,<&]+$/.test(text)
/** With the zone in digits: the standard forbids `Z`. */
const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

const AREA: Sequence = [
  ['areaDesc', 'once', isThere],
  ['polygon', 'any'],
  ['circle', 'any'],
  ['geocode', 'any'],
  ['altitude', 'maybe'],
  ['ceiling', 'maybe'],
]

const INFO: Sequence = [
  ['language', 'maybe'],
  ['category', 'some', oneOf('Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other')],
  ['event', 'once', isThere],
  ['responseType', 'any', oneOf('Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None')],
  ['urgency', 'once', oneOf('Immediate Expected Future Past Unknown')],
  ['severity', 'once', oneOf('Extreme Severe Moderate Minor Unknown')],
  ['certainty', 'once', oneOf('Observed Likely Possible Unlikely Unknown')],
  ['audience', 'maybe'],
  ['eventCode', 'any'],
  ['effective', 'maybe', isMoment],
  ['onset', 'maybe', isMoment],
  ['expires', 'maybe', isMoment],
  ['senderName', 'maybe'],
  ['headline', 'maybe'],
  ['description', 'maybe'],
  ['instruction', 'maybe'],
  ['web', 'maybe'],
  ['contact', 'maybe'],
  ['parameter', 'any'],
  ['resource', 'any'],
  ['area', 'any', anything, AREA],
]

const ALERT: Sequence = [
  ['identifier', 'once', isName],
  ['sender', 'once', isName],
  ['sent', 'once', isMoment],
  ['status', 'once', oneOf('Actual Exercise System Test Draft')],
  ['msgType', 'once', oneOf('Alert Update Cancel Ack Error')],
  ['source', 'maybe'],
  ['scope', 'once', oneOf('Public Restricted Private')],
  ['restriction', 'maybe'],
  ['addresses', 'maybe'],
  ['code', 'any'],
  ['note', 'maybe'],
  ['references', 'maybe'],
  ['incidents', 'maybe'],
  ['info', 'any', anything, INFO],
]

const demandKnownInOrder = (elements: readonly XmlElement[], sequence: Sequence, path: string) => {
  let reached = 0
  for (const { name } of elements) {
    const place = sequence.findIndex(([known]) => known === name)
    if (place < 0) throw new CapRefusal('unknown', `${path}/${name}`)
    if (place < reached) throw new CapRefusal('order', `${path}/${name}`)
    reached = place
  }
}

const demandRule = (elements: readonly XmlElement[], [name, often, holds, within]: Rule, path: string) => {
  const found = elements.filter(element => element.name === name)
  const where = `${path}/${name}`
  if (found.length === 0 && (often === 'once' || often === 'some')) throw new CapRefusal('missing', where)
  if (found.length > 1 && (often === 'once' || often === 'maybe')) throw new CapRefusal('twice', where)
  for (const element of found) {
    if (holds && !holds(element.text)) throw new CapRefusal('value', `${where}: ${element.text.slice(0, 60)}`)
    if (within) demandSequence(element, within, where)
  }
}

/** Elements of other namespaces, such as a signature, may follow and are left alone. */
const demandSequence = ({ children }: XmlElement, sequence: Sequence, path: string) => {
  const ours = children.filter(({ namespace }) => namespace === CAP_NAMESPACE)
  demandKnownInOrder(ours, sequence, path)
  for (const rule of sequence) demandRule(ours, rule, path)
}

/** Refuses whatever is no message by the schema, and says where. */
export const demandSchema = (root: XmlElement) => {
  if (root.name !== 'alert') throw new CapRefusal('not-cap', root.name)
  if (root.namespace !== CAP_NAMESPACE)
    throw new CapRefusal(
      root.namespace.startsWith('urn:oasis:names:tc:emergency:cap') ? 'other-version' : 'not-cap',
      root.namespace,
    )
  demandSequence(root, ALERT, 'alert')
}
