/** Turns what a message says into words for the screens. */
import {
  ALERT_LIMITS,
  type AlertKind,
  type AlertLevel,
  type AlertWords,
} from '../../../contract/alertWords.ts'
import { graphemes } from '../../../contract/common.ts'
import type { Cap, CapInfo } from './message.rules.ts'

/**
 * By severity as the standard defines it (CAP 1.2 §3.2.2: extraordinary, significant, possible, minimal threat) in the
 * order 红 橙 黄 蓝 of the Emergency Response Law (突发事件应对法, 2007, article 42); what is not expected to occur ("Unlikely") never goes above blue, and a threat of
 * unknown size counts as yellow, so that nobody overlooks it.
 */
const BY_SEVERITY: Record<string, AlertLevel> = {
  Extreme: 'red',
  Severe: 'orange',
  Moderate: 'yellow',
  Minor: 'blue',
}

export const levelOf = ({ severity, certainty }: Pick<CapInfo, 'severity' | 'certainty'>): AlertLevel =>
  certainty === 'Unlikely' ? 'blue' : (BY_SEVERITY[severity] ?? 'yellow')

const BY_WORDS: readonly (readonly [AlertKind, RegExp])[] = [
  ['water', /透水|突水|水害|inrush/i],
  ['gas', /瓦斯|\bgas\b|methane/i],
  ['fire', /火灾|着火|\bfire\b/i],
  ['outage', /停电|断电|power (?:cut|outage)/i],
  ['evacuation', /疏散|撤离|evacuat/i],
]
const BY_CATEGORY: Partial<Record<string, AlertKind>> = { Met: 'weather', Fire: 'fire', Infra: 'outage' }

export const kindOf = ({ event, categories }: Pick<CapInfo, 'event' | 'categories'>): AlertKind =>
  BY_WORDS.find(([, words]) => words.test(event))?.[0] ??
  categories.map(category => BY_CATEGORY[category]).find(kind => kind !== undefined) ??
  'other'

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const shortened = (text: string, limit: number): string => {
  const trimmed = text.trim()
  if (trimmed.length <= limit || graphemes(trimmed) <= limit) return trimmed
  const kept = [...segmenter.segment(trimmed.slice(0, limit * 20))].slice(0, limit - 1)
  return `${kept.map(({ segment }) => segment).join('')}…`
}

const first = (...texts: string[]) => texts.find(text => text.trim() !== '') ?? ''

export const wordsOf = (info: CapInfo, { status, name }: Pick<Cap, 'status' | 'name'>): AlertWords => ({
  level: levelOf(info),
  kind: kindOf(info),
  drill: status === 'Exercise',
  headline: shortened(first(info.headline, info.event), ALERT_LIMITS.headline),
  area: shortened(first(info.areas.join('、'), '—'), ALERT_LIMITS.area),
  instruction: shortened(
    first(info.instruction, info.description, info.headline, info.event),
    ALERT_LIMITS.instruction,
  ),
  issuer: shortened(first(info.senderName, name.sender), ALERT_LIMITS.issuer),
  places: [],
  expires: info.expires,
})

const base = (language: string) => language.split('-')[0]?.toLowerCase()

/** Those in the language of the site; where there are none, those in the language that comes first. */
export const inLanguage = (infos: readonly CapInfo[], language: string): CapInfo[] => {
  const wanted = infos.filter(info => base(info.language) === base(language))
  return wanted.length > 0 ? wanted : infos.filter(info => info.language === infos[0]?.language)
}
