/** Pure rules of what becomes of a message, whatever order messages come in. */
import type { AlertWords, CapName } from '../../../contract/alertWords.ts'
import type { CapMessage, CapReason } from '../../../contract/capMessages.ts'
import { type Cap, type CapInfo, keyOfName } from './message.rules.ts'
import { inLanguage, wordsOf } from './words.rules.ts'

export interface Decision {
  /** Alerts of these messages end. */
  lift: readonly CapName[]
  /** Each begins at once, or at `from`. */
  raise: readonly { words: AlertWords; from: string | null }[]
  why: CapReason | null
}

export interface Known {
  /** Messages that came before. */
  heard: readonly CapMessage[]
  now: string
  language: string
}

const nothing = (why: CapReason): Decision => ({ lift: [], raise: [], why })

/** Not for a canteen: Test and System never, Draft not yet, and what is meant for a few only (§3.2.1). */
const notShown = ({ status, scope, msgType }: Cap): CapReason | null => {
  if (status === 'Test') return 'test'
  if (status === 'System') return 'system'
  if (status === 'Draft') return 'draft'
  if (scope !== 'Public') return 'not-public'
  if (msgType === 'Ack') return 'acknowledgement'
  return msgType === 'Error' ? 'error-report' : null
}

const refersTo = (key: string) => (message: CapMessage) =>
  message.references.some(reference => keyOfName(reference) === key)

const acts = ({ outcome, why }: CapMessage) =>
  outcome === 'raised' || outcome === 'lifted' || why === 'all-clear' || why === 'superseded'

/** Whether a message that came earlier has ended this one, or a later one of the same chain has. */
const overtaken = ({ name, references }: Cap, heard: readonly CapMessage[]): CapReason | null => {
  const key = keyOfName(name)
  const keys = [key, ...references.map(keyOfName)]
  const later = heard.filter(
    message =>
      message.name !== null &&
      acts(message) &&
      (refersTo(key)(message) ||
        (references.length > 0 &&
          Date.parse(message.name.sent) > Date.parse(name.sent) &&
          keys.some(one => refersTo(one)(message)))),
  )
  if (later.some(({ msgType }) => msgType === 'Cancel')) return 'cancelled'
  return later.length > 0 ? 'superseded' : null
}

const isOver = ({ expires }: CapInfo, now: string) => expires !== null && expires <= now

/** A message cannot come from the future: when its own moment lies ahead, one of two clocks is wrong, and it begins at once. */
const beginOf = ({ effective }: CapInfo, { sent }: CapName, now: string) =>
  effective !== null && effective > now && Date.parse(effective) > Date.parse(sent) ? effective : null

const shownOf = (cap: Cap, { now, language }: Known): Pick<Decision, 'raise' | 'why'> => {
  if (cap.infos.length === 0) return { raise: [], why: 'no-info' }
  const infos = inLanguage(cap.infos, language)
  if (infos.every(({ responses }) => responses.includes('AllClear'))) return { raise: [], why: 'all-clear' }
  const urgent = infos.filter(({ urgency }) => urgency !== 'Past')
  if (urgent.length === 0) return { raise: [], why: 'past' }
  const standing = urgent.filter(info => !isOver(info, now) && !info.responses.includes('AllClear'))
  if (standing.length === 0) return { raise: [], why: 'expired' }
  return {
    raise: standing.map(info => ({ words: wordsOf(info, cap), from: beginOf(info, cap.name, now) })),
    why: null,
  }
}

export const decide = (cap: Cap, known: Known): Decision => {
  const key = keyOfName(cap.name)
  if (known.heard.some(({ name, outcome }) => outcome !== 'refused' && name && keyOfName(name) === key))
    return nothing('duplicate')
  const reason = notShown(cap)
  if (reason) return nothing(reason)
  // Also one that is overtaken ends what it refers to.
  const lift = cap.references
  if (cap.msgType === 'Cancel') return { lift, raise: [], why: null }
  const late = overtaken(cap, known.heard)
  return late ? { lift, raise: [], why: late } : { lift, ...shownOf(cap, known) }
}
