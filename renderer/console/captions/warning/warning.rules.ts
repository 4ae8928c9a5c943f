/**
 * Pure rules of a warning: what it has to say, and how that is written as one line. The facts and their order are those
 * of DB45/T 2427-2021 (突发事件预警信息发布工作规范), 4.6: 预警类型、预警级别、起始时间、可能影响范围、警示事项、
 * 应采取的措施 and who issues it; with the time of issue, after product.md, "Safety text". The end is the caption's own.
 */
import type { Level } from '../../../../electron/contract/common.ts'

/** What the form of a caption does not ask for otherwise. */
export interface WarningFields {
  /** 暴雨, 瓦斯 … */
  kind: string
  /** Local moment from which it is dangerous. */
  from: string
  area: string
  /** What to watch for. */
  watch: string
  /** What to do. */
  deed: string
  issuer: string
  /** Local moment. */
  issued: string
}

export const WARNING_FACTS = ['kind', 'level', 'from', 'area', 'watch', 'deed', 'issuer', 'issued'] as const
export type WarningFact = (typeof WARNING_FACTS)[number]

/** @param now as a local moment */
export const newWarning = (now: string): WarningFields => ({
  kind: '',
  from: now,
  area: '',
  watch: '',
  deed: '',
  issuer: '',
  issued: now,
})

/** In the order in which it has to be said. */
export const missingIn = (fields: WarningFields, level: Level): WarningFact[] => {
  const said: Record<WarningFact, string> = { ...fields, level: level === 'info' ? '' : level }
  return WARNING_FACTS.filter(fact => said[fact].trim() === '')
}

export type Language = 'zh-CN' | 'en'
/** Plain information is no level of a warning. */
const LEVELS: Record<Language, Record<Level, string>> = {
  'zh-CN': { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色', info: '' },
  en: { red: 'red', orange: 'orange', yellow: 'yellow', blue: 'blue', info: '' },
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/

const momentWords = (local: string, language: Language): string => {
  const [, year, month, day, hour, minute] = MOMENT.exec(local) ?? []
  if (year === undefined) return ''
  const clock = `${Number(hour)}:${minute}`
  if (language === 'zh-CN') return `${Number(month)}月${Number(day)}日${clock}`
  const name = new Date(2024, Number(month) - 1).toLocaleDateString('en', { month: 'short' })
  return `${Number(day)} ${name} ${clock}`
}

const ENDS = /[。！？；，、,.;!?\s]+$/

/** As a part of a sentence: what ends it is put in by the rule. */
const part = (text: string) => text.trim().replace(ENDS, '')

const CHINESE = {
  head: (kind: string, level: string) => `【${kind}${level}预警】`,
  since: (from: string) => `${from}起`,
  issued: (issuer: string, at: string) => `${[issuer, at].filter(Boolean).join(' ')}发布`,
  where: (when: string, area: string) => [when, area].filter(Boolean).join('，'),
  what: (where: string, watch: string) => [where, watch].filter(Boolean).join('：'),
  whole: (sentences: readonly string[]) => sentences.map(sentence => `${sentence}。`).join(''),
}
const ENGLISH: typeof CHINESE = {
  head: (kind, level) => `[${[kind, level, 'warning'].filter(Boolean).join(' ')}] `,
  since: from => `From ${from}`,
  issued: (issuer, at) => `Issued${issuer && ` by ${issuer}`}${at && `, ${at}`}`,
  where: (when, area) => [when, area].filter(Boolean).join(', '),
  what: (where, watch) => [where, watch].filter(Boolean).join(': '),
  whole: sentences => sentences.map(sentence => `${sentence}.`).join(' '),
}

/** As much as is known, in one line; nothing while nothing is known. */
export const composed = (fields: WarningFields, level: Level, language: Language): string => {
  const { kind, area, watch, deed, issuer } = fields
  if ([kind, area, watch, deed, issuer].every(fact => part(fact) === '')) return ''
  const words = language === 'en' ? ENGLISH : CHINESE
  const from = momentWords(fields.from, language)
  const issued = momentWords(fields.issued, language)
  const where = words.where(from && words.since(from), part(area))
  const sentences = [
    words.what(where, part(watch)),
    part(deed),
    part(issuer) || issued ? words.issued(part(issuer), issued) : '',
  ]
  const head = words.head(part(kind), LEVELS[language][level])
  return head + words.whole(sentences.filter(sentence => sentence !== ''))
}
