/**
 * Pure rules of a warning: what it has to say, and how that is written as one line. The facts and their order are those
 * of DB45/T 2427-2021 (突发事件预警信息发布工作规范), 4.6: 预警类型、预警级别、起始时间、可能影响范围、警示事项、
 * 应采取的措施 and who issues it; with the time of issue and an end, after product.md, "Safety text".
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

/** What the caption says of it besides. */
interface CaptionFacts {
  level: Level
  /** Local moment until which the caption runs. */
  end: string
}

export const WARNING_FACTS = [
  'kind',
  'level',
  'from',
  'area',
  'watch',
  'deed',
  'issuer',
  'issued',
  'end',
] as const
export type WarningFact = (typeof WARNING_FACTS)[number]

/** @param now as a local moment */
export const newWarning = (now: string): WarningFields => ({
  ...{ kind: '', from: now, area: '', watch: '', deed: '', issuer: '', issued: now },
})

/** In the order in which it has to be said. */
export const missingIn = (fields: WarningFields, { level, end }: CaptionFacts): WarningFact[] => {
  const said: Record<WarningFact, string> = { ...fields, level: level === 'info' ? '' : level, end }
  return WARNING_FACTS.filter(fact => said[fact].trim() === '')
}

export type Language = 'zh-CN' | 'en'
type Words = Record<Exclude<Level, 'info'>, string>
const LEVELS: Record<Language, Words> = {
  'zh-CN': { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' },
  en: { red: 'red', orange: 'orange', yellow: 'yellow', blue: 'blue' },
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/

/** @param beside what stands before it: its day is not said again. */
const momentWords = (local: string, language: Language, beside = ''): string => {
  const [, year, month, day, hour, minute] = MOMENT.exec(local) ?? []
  if (year === undefined) return ''
  const clock = `${Number(hour)}:${minute}`
  if (beside.slice(0, 10) === local.slice(0, 10)) return clock
  if (language === 'zh-CN') return `${Number(month)}月${Number(day)}日${clock}`
  const name = new Date(2024, Number(month) - 1).toLocaleDateString('en', { month: 'short' })
  return `${Number(day)} ${name} ${clock}`
}

const ENDS = /[。！？；，、,.;!?\s]+$/

/** As a part of a sentence: what ends it is put in by the rule. */
const part = (text: string) => text.trim().replace(ENDS, '')

const CHINESE = {
  head: (kind: string, level: string) => `【${kind}${level}预警】`,
  span: (from: string, end: string) => (end === '' ? `${from}起` : `${from}至${end}`),
  issued: (issuer: string, at: string) => `${[issuer, at].filter(Boolean).join(' ')}发布`,
  where: (when: string, area: string) => [when, area].filter(Boolean).join('，'),
  what: (where: string, watch: string) => [where, watch].filter(Boolean).join('：'),
  whole: (sentences: readonly string[]) => sentences.map(sentence => `${sentence}。`).join(''),
}
const ENGLISH: typeof CHINESE = {
  head: (kind, level) => `[${[kind, level, 'warning'].filter(Boolean).join(' ')}] `,
  span: (from, end) => (end === '' ? `From ${from}` : `From ${from} to ${end}`),
  issued: (issuer, at) => `Issued${issuer && ` by ${issuer}`}${at && `, ${at}`}`,
  where: (when, area) => [when, area].filter(Boolean).join(', '),
  what: (where, watch) => [where, watch].filter(Boolean).join(': '),
  whole: sentences => sentences.map(sentence => `${sentence}.`).join(' '),
}

/** As much as is known, in one line; nothing while nothing is known. */
export const composed = (fields: WarningFields, { level, end }: CaptionFacts, language: Language): string => {
  const words = language === 'en' ? ENGLISH : CHINESE
  const [kind, area, watch, deed, issuer] = [
    ...[fields.kind, fields.area, fields.watch, fields.deed, fields.issuer].map(part),
  ] as [string, string, string, string, string]
  if ([kind, area, watch, deed, issuer].every(one => one === '')) return ''
  const from = momentWords(fields.from, language)
  const when = from && words.span(from, momentWords(end, language, fields.from))
  const issued = momentWords(fields.issued, language)
  const sentences = [
    words.what(words.where(when, area), watch),
    deed,
    issuer || issued ? words.issued(issuer, issued) : '',
  ].filter(sentence => sentence !== '')
  return words.head(kind, level === 'info' ? '' : LEVELS[language][level]) + words.whole(sentences)
}
