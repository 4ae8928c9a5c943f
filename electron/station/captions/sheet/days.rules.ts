/** Pure rules of days in a cell: 每天, 工作日, 周一、周三, 每月 1、15 日, or a rule of iCalendar; read and written. */
import { Recurrence } from '../../../contract/recurrence.ts'

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const WEEKLY = 'FREQ=WEEKLY;BYDAY='
const MONTHLY = 'FREQ=MONTHLY;BYMONTHDAY='
const WORKDAYS = `${WEEKLY}${WEEKDAYS.slice(0, 5).join()}`

const CHINESE_DAYS = '一二三四五六日'
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** 天: as one says it, 周天. */
const weekdayAt = (word: string): number => {
  const sign = word.replace(/^(?:周|星期|礼拜)/, '').replace('天', '日')
  return sign.length === 1 ? CHINESE_DAYS.indexOf(sign) : ENGLISH_DAYS.indexOf(sign.slice(0, 3))
}

const someOf = (word: string): number[] | null => {
  const [from = '', to = from] = word.split(/[-–—~至到]/).map(one => one.trim())
  const [first, last] = [weekdayAt(from), weekdayAt(to)]
  if (first < 0 || last < first) return null
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

const weeklyIn = (cell: string): string | null => {
  const words = cell
    .replace(/^每?(?=周|星期|礼拜)/, '')
    .split(/[、,;/\s]+/)
    .filter(Boolean)
  const days = words.map(someOf)
  if (words.length === 0 || days.includes(null)) return null
  const chosen = new Set(days.flatMap(some => some ?? []))
  return `${WEEKLY}${WEEKDAYS.filter((_, index) => chosen.has(index)).join()}`
}

const monthlyIn = (cell: string): string | null => {
  const [, list = ''] = /^(?:每月|monthly on)\s*(.+)$/.exec(cell) ?? []
  const days = list
    .split(/[、,;/\s]+/)
    .map(day => day.replace(/[日号]$/, ''))
    .filter(Boolean)
    .map(day => (day === '月末' || day === '末' || day === 'last' ? '-1' : day))
  return days.length > 0 ? (Recurrence.safeParse(`${MONTHLY}${days.join()}`).data ?? null) : null
}

/** Null: every day; undefined: it cannot be read. */
export const daysIn = (cell: string): string | null | undefined => {
  const words = cell.normalize('NFKC').toLowerCase().trim()
  if (['', '每天', '每日', 'daily', 'every day'].includes(words)) return null
  if (['工作日', 'workdays'].includes(words)) return WORKDAYS
  return weeklyIn(words) ?? monthlyIn(words) ?? Recurrence.safeParse(cell).data
}

/** A rule that these words do not cover stands as it is. */
export const daysCell = (recurrence: string | null): string => {
  if (recurrence === null) return '每天'
  if (recurrence === WORKDAYS) return '工作日'
  const written = recurrence.startsWith(WEEKLY)
    ? recurrence
        .slice(WEEKLY.length)
        .replaceAll(/\w+/g, day => `周${CHINESE_DAYS[WEEKDAYS.indexOf(day as 'MO')] ?? day}`)
    : recurrence.startsWith(MONTHLY)
      ? `每月 ${recurrence.slice(MONTHLY.length).replaceAll('-1', '月末')}`
      : recurrence
  const words = written.replaceAll(',', '、')
  return daysIn(words) === recurrence ? words : recurrence
}
