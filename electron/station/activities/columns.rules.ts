/** The columns of the catalogue as a sheet: their headings, what an activity says in them, and how a cell is read. */
import type { Activity, ActivityDraft, Catalogue, SheetProblem } from '../../contract/activities.ts'
import type { Cell } from '../sheets/sheets.ts'

export type Row = Record<ColumnName, string>
type Fault = Omit<SheetProblem, 'row' | 'column'>
/** What a cell means, or why it means nothing. */
export type Read<T> = { value: T } | { fault: Fault }

export const COLUMNS = {
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
} as const
export type ColumnName = keyof typeof COLUMNS
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[]

const YES = '是'
const SEPARATOR = '、'

type Named = ReadonlyArray<{ id: string; name: { zh: string } }>
const namesOf = (list: Named, ids: readonly string[]) =>
  ids.map(id => list.find(one => one.id === id)?.name.zh ?? id).join(SEPARATOR)

export const cellsOf = (activity: Activity, catalogue: Catalogue): Record<ColumnName, Cell> => ({
  id: activity.id,
  category: namesOf(catalogue.categories, [activity.category]),
  titleZh: activity.title.zh,
  titleEn: activity.title.en,
  pitchZh: activity.pitch.zh,
  pitchEn: activity.pitch.en,
  minutes: activity.minutes,
  threshold: activity.threshold,
  mostPeople: activity.mostPeople ?? '',
  venues: namesOf(catalogue.venues, activity.venues),
  slots: namesOf(catalogue.slots, activity.slots),
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
  return came.length > longest ? fault('too-long', came, `1–${longest}`) : { value: came }
}
const optionalText = (came: string, longest: number): Read<string> =>
  came.length > longest ? fault('too-long', came, `0–${longest}`) : { value: came }

const whole = (came: string, least: number, most: number): Read<number> => {
  if (came === '') return fault('missing', came, `${least}–${most}`)
  if (!/^\d+$/.test(came)) return fault('number', came, `${least}–${most}`)
  const value = Number(came)
  return value < least || value > most ? fault('range', came, `${least}–${most}`) : { value }
}

const known = (came: string, list: Named): Read<string[]> => {
  const names = came
    .split(/[、,，;；/]/)
    .map(name => name.trim())
    .filter(name => name !== '')
  const ids = names.map(name => list.find(one => one.name.zh === name || one.id === name)?.id)
  const unknown = names.find((_, index) => ids[index] === undefined)
  const expected = list.map(({ name }) => name.zh).join(SEPARATOR)
  if (unknown !== undefined) return fault('unknown', unknown, expected)
  const found = ids.filter(id => id !== undefined)
  return found.length === 0 ? fault('missing', came, expected) : { value: [...new Set(found)] }
}

const oneKnown = (came: string, list: Named): Read<string> => {
  const read = known(came, list)
  if ('fault' in read) return read
  const [id] = read.value
  return id === undefined || read.value.length > 1 ? fault('unknown', came, '1') : { value: id }
}

const yes = (came: string): Read<boolean> => {
  if (['', '否', 'no', 'false', '0'].includes(came.toLowerCase())) return { value: false }
  if ([YES, 'yes', 'true', '1'].includes(came.toLowerCase())) return { value: true }
  return fault('unknown', came, `${YES}、否`)
}

const orNone = <T>(came: string, read: (came: string) => Read<T>): Read<T | null> =>
  came === '' ? { value: null } : read(came)

/** How each cell of a row is read. Chinese words name what the catalogue has. */
export const readRow = (row: Row, catalogue: Catalogue) => ({
  category: oneKnown(row.category, catalogue.categories),
  titleZh: text(row.titleZh, 200),
  titleEn: optionalText(row.titleEn, 400),
  pitchZh: text(row.pitchZh, 200),
  pitchEn: optionalText(row.pitchEn, 400),
  minutes: whole(row.minutes, 5, 1_440),
  threshold: whole(row.threshold, 1, 10_000),
  mostPeople: orNone(row.mostPeople, came => whole(came, 1, 10_000)),
  venues: known(row.venues, catalogue.venues),
  slots: known(row.slots, catalogue.slots),
  equipment: optionalText(row.equipment, 100),
  organiser: optionalText(row.organiser, 40),
  joinable: yes(row.joinable),
  retired: yes(row.retired),
})

export type ReadDraft = ActivityDraft & { retired: boolean }
