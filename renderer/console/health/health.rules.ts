/** Pure rules of the health page: figures in words, and which card a finding belongs to. */
import type { Finding, HealthReport } from '../../../electron/contract/health.ts'

type Level = Finding['level']
export type Part = 'disk' | 'clock' | 'orders' | 'shows' | 'screen' | 'station'
/** How a card says that its part is. */
export type State = 'well' | Level

const PARTS: Readonly<Record<Part, readonly Finding['code'][]>> = {
  disk: [
    'disk-nearly-full',
    'disk-low',
    'disk-not-writable',
    'document-not-saved',
    'log-not-kept',
    'backup-missing',
    'backup-old',
  ],
  clock: ['clock-jumped', 'lan-clock'],
  orders: ['ordering-read-only', 'ordering-damaged', 'ordering-failed', 'ordering-closed'],
  shows: ['show-unreadable', 'library-unreadable'],
  screen: ['screen-silent', 'screen-missing'],
  station: ['station-slow', 'program-error'],
}

/** The gravest of what was found in a part. */
export const stateOf = (part: Part, findings: HealthReport['findings']): State => {
  const levels = findings.filter(({ code }) => PARTS[part].includes(code)).map(({ level }) => level)
  if (levels.includes('alarm')) return 'alarm'
  return levels.length > 0 ? 'attention' : 'well'
}

/** Of everything that was found. */
export const overall = (findings: HealthReport['findings']): State => {
  if (findings.length === 0) return 'well'
  return findings.some(({ level }) => level === 'alarm') ? 'alarm' : 'attention'
}

const UNITS = [
  { unit: 'year', seconds: 31_556_952 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const

/** A length of time in its largest unit, without its sign: 10 years, 3 hours. */
export const lengthWords = (seconds: number, language: string): string => {
  const length = Math.abs(seconds)
  const { unit, seconds: one } = UNITS.find(({ seconds: least }) => length >= least) ?? {
    unit: 'second' as const,
    seconds: 1,
  }
  const words = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
  return words.format(Math.round(length / one))
}

/** UTC+8, UTC+5:30, UTC−3. */
export const offsetWords = (minutes: number): string => {
  const length = Math.abs(minutes)
  const rest = length % 60
  const hours = `${Math.floor(length / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${hours}`
}

const DAY_MS = 86_400_000

/** Those of the last day, and older ones that nobody said to know. */
export const byAge = ({ at, troubles }: Pick<HealthReport, 'at' | 'troubles'>) => {
  const isOfLastDay = ({ lastAt }: { lastAt: string }) => Date.parse(lastAt) >= Date.parse(at) - DAY_MS
  return {
    lastDay: troubles.filter(isOfLastDay),
    earlier: troubles.filter(trouble => !isOfLastDay(trouble)),
  }
}
