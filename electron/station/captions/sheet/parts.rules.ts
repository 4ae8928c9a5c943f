/** Pure rules of parts of the day in a cell: meals by name, changes of shift, hours; read and written. */
import { type DayPart, SHIFT_CHANGE_MINUTES } from '../../../contract/when.ts'

const EVERY_MEAL = '每餐'
const SHIFT_CHANGE = /^(?:交接班(?:前后|时)?|shift changes?)\s*(\d{1,3})?\s*(?:分钟|min(?:utes)?)?$/
const HOURS = /^(\d{1,2}):(\d{2})\s*[-–—~至到]\s*(\d{1,2}):(\d{2})$/

const clock = (hour = '', minute = ''): string | null => {
  const time = `${hour.padStart(2, '0')}:${minute}`
  if (time === '24:00') return '00:00'
  return Number(hour) < 24 && Number(minute) < 60 ? time : null
}

const hoursIn = (word: string): DayPart | null => {
  const [, fromHour, fromMinute, toHour, toMinute] = HOURS.exec(word) ?? []
  const [from, to] = [clock(fromHour, fromMinute), clock(toHour, toMinute)]
  return HOURS.test(word) && from && to ? { kind: 'hours', from, to } : null
}

const shiftChangeIn = (word: string): DayPart | null => {
  const [whole, figure] = SHIFT_CHANGE.exec(word) ?? []
  const minutes = figure === undefined ? SHIFT_CHANGE_MINUTES.usual : Number(figure)
  const fits = minutes >= SHIFT_CHANGE_MINUTES.min && minutes <= SHIFT_CHANGE_MINUTES.max
  return whole !== undefined && fits ? { kind: 'shift-changes', minutes } : null
}

const partIn = (word: string, meals: readonly string[]): DayPart | null => {
  const meal = meals.find(name => name.normalize('NFKC').toLowerCase() === word)
  if (meal !== undefined) return { kind: 'meal', name: meal }
  if (word === EVERY_MEAL || word === '各餐' || word === 'every meal') return { kind: 'meals' }
  return shiftChangeIn(word) ?? hoursIn(word)
}

/** None: the whole day. @param meals names of the site's meals. */
export const partsIn = (cell: string, meals: readonly string[]): { parts: DayPart[]; unknown?: string } => {
  const words = cell
    .normalize('NFKC')
    .toLowerCase()
    .split(/[、,;\n]/)
    .map(word => word.trim())
    .filter(word => word !== '' && word !== '全天' && word !== 'whole day')
  const read = words.map(word => ({ word, part: partIn(word, meals) }))
  const unknown = read.find(({ part }) => part === null)?.word
  const parts = read.flatMap(({ part }) => (part ? [part] : []))
  return unknown === undefined ? { parts } : { parts, unknown }
}

const partWords = (part: DayPart): string => {
  if (part.kind === 'meals') return EVERY_MEAL
  if (part.kind === 'meal') return part.name
  return part.kind === 'hours' ? `${part.from}-${part.to}` : `交接班前后 ${part.minutes} 分钟`
}

export const partsCell = (parts: readonly DayPart[]): string => parts.map(partWords).join('、')
