/** The columns of the catalogue as a sheet: their headings, what an activity says in them, and how a cell is read. */
import type {
  Activity,
  ActivityDraft,
  Catalogue,
  SheetColumn,
  SheetProblem,
} from '../../contract/activities.ts'
import type { Headings } from '../sheets/columns.rules.ts'
import { cellOf, type Named, namedIn, SEPARATOR } from '../sheets/names.rules.ts'
import type { Cell } from '../sheets/sheets.ts'

export type Row = Record<SheetColumn, string>
type Fault = Pick<SheetProblem, 'fault' | 'came' | 'expected'>
/** What a cell means, or why it means nothing. */
export type Read<T> = { value: T } | { fault: Fault }

export const HEADINGS: Headings<SheetColumn> = {
  'zh-CN': {
    id: '编号',
    category: '类别',
    titleZh: '名称',
    titleEn: '英文名称',
    pitchZh: '介绍',
    pitchEn: '英文介绍',
    minutes: '时长（分钟）',
    threshold: '几人就上',
    mostPeople: '最多人数',
    venues: '场地',
    slots: '时段',
    equipment: '器材',
    organiser: '组织者',
    joinable: '可报名',
    retired: '停用',
  },
  en: {
    id: 'Number',
    category: 'Category',
    titleZh: 'Title (Chinese)',
    titleEn: 'Title (English)',
    pitchZh: 'Pitch (Chinese)',
    pitchEn: 'Pitch (English)',
    minutes: 'Minutes',
    threshold: 'People needed',
    mostPeople: 'Most people',
    venues: 'Venues',
    slots: 'Slots',
    equipment: 'Equipment',
    organiser: 'Organiser',
    joinable: 'Can be joined',
    retired: 'Retired',
  },
}

const YES = '是'
const NO = '否'

export const cellsOf = (activity: Activity, catalogue: Catalogue): Record<SheetColumn, Cell> => ({
  id: activity.id,
  category: cellOf([activity.category], catalogue.categories),
  titleZh: activity.title.zh,
  titleEn: activity.title.en,
  pitchZh: activity.pitch.zh,
  pitchEn: activity.pitch.en,
  minutes: activity.minutes,
  threshold: activity.threshold,
  mostPeople: activity.mostPeople ?? '',
  venues: cellOf(activity.venues, catalogue.venues),
  slots: cellOf(activity.slots, catalogue.slots),
  equipment: activity.equipment,
  organiser: activity.organiser,
  joinable: activity.joinable ? YES : '',
  retired: activity.retired ? YES : '',
})

const fault = (kind: Fault['fault'], came: string, expected: string): { fault: Fault } => ({
  fault: { fault: kind, came: came.slice(0, 40), expected },
})

const text = (came: string, longest: number): Read<string> => {
  if (came === '') return fault('missing', came, `1–${longest}`)
  return came.length > longest ? fault('too-long', came, `${longest}`) : { value: came }
}
const optionalText = (came: string, longest: number): Read<string> =>
  came.length > longest ? fault('too-long', came, `${longest}`) : { value: came }

const whole = (came: string, least: number, most: number): Read<number> => {
  const digits = came.normalize('NFKC')
  if (digits === '') return fault('missing', came, `${least}–${most}`)
  if (!/^\d+$/.test(digits)) return fault('number', came, `${least}–${most}`)
  const value = Number(digits)
  return value < least || value > most ? fault('range', came, `${least}–${most}`) : { value }
}

const namesOf = (list: Named) => list.map(({ name }) => name.zh).join(SEPARATOR)

const known = (came: string, list: Named): Read<string[]> => {
  const { ids, unknown } = namedIn(came, list)
  const expected = namesOf(list)
  if (unknown !== undefined) return fault('unknown', unknown, expected)
  return ids.length === 0 ? fault('missing', came, expected) : { value: ids }
}

const oneKnown = (came: string, list: Named): Read<string> => {
  const read = known(came, list)
  if ('fault' in read) return read
  const [id] = read.value
  return id === undefined || read.value.length > 1 ? fault('one-only', came, namesOf(list)) : { value: id }
}

const yes = (came: string): Read<boolean> => {
  if (['', NO, 'no', 'false', '0'].includes(came.toLowerCase())) return { value: false }
  if ([YES, 'yes', 'true', '1'].includes(came.toLowerCase())) return { value: true }
  return fault('unknown', came, `${YES}${SEPARATOR}${NO}`)
}

const MOST_PEOPLE = 10_000
/** No fewer than are needed, where that is a number. */
const most = (came: string, threshold: Read<number>): Read<number | null> => {
  if (came === '') return { value: null }
  const read = whole(came, 1, MOST_PEOPLE)
  if ('fault' in read || 'fault' in threshold || read.value >= threshold.value) return read
  return fault('fewer-than-needed', came, `${threshold.value}–${MOST_PEOPLE}`)
}

/** How each cell of a row is read. Chinese or English words name what the catalogue has. */
export const readRow = (row: Row, catalogue: Catalogue) => {
  const threshold = whole(row.threshold, 1, MOST_PEOPLE)
  return {
    category: oneKnown(row.category, catalogue.categories),
    titleZh: text(row.titleZh, 200),
    titleEn: optionalText(row.titleEn, 400),
    pitchZh: text(row.pitchZh, 200),
    pitchEn: optionalText(row.pitchEn, 400),
    minutes: whole(row.minutes, 5, 1_440),
    threshold,
    mostPeople: most(row.mostPeople, threshold),
    venues: known(row.venues, catalogue.venues),
    slots: known(row.slots, catalogue.slots),
    equipment: optionalText(row.equipment, 100),
    organiser: optionalText(row.organiser, 40),
    joinable: yes(row.joinable),
    retired: yes(row.retired),
  }
}

export type ReadDraft = ActivityDraft & { retired: boolean }
