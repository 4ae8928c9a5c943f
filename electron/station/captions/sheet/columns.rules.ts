/** The columns of captions as a sheet: their headings, what a caption says in them, and how a row is read. */
import { CAPTION_COLUMNS, type CaptionColumn, type CaptionFault } from '../../../contract/captionSheet.ts'
import { CAPTION_LIMIT, type CaptionDraft, type CaptionWords } from '../../../contract/captions.ts'
import { graphemes, LEVELS, type Level, MOST_PLACES } from '../../../contract/common.ts'
import type { SiteFields } from '../../../contract/siteFields.ts'
import { MOST_PARTS } from '../../../contract/when.ts'
import type { ColumnNames } from '../../sheets/columns.rules.ts'
import { cellOf, type Named, namedIn, SEPARATOR } from '../../sheets/names.rules.ts'
import { daysCell, daysIn } from './days.rules.ts'
import { momentCell, momentIn } from './moment.rules.ts'
import { partsCell, partsIn } from './parts.rules.ts'

export const COLUMNS: ColumnNames<CaptionColumn> = {
  names: CAPTION_COLUMNS,
  needed: ['text', 'end'],
  headings: {
    'zh-CN': {
      text: '字幕',
      level: '级别',
      start: '开始',
      end: '结束',
      days: '哪些天',
      parts: '一天里什么时候',
      places: '在哪些屏幕',
    },
    en: {
      text: 'Caption',
      level: 'Level',
      start: 'Start',
      end: 'End',
      days: 'Days',
      parts: 'Parts of the day',
      places: 'Screens',
    },
  },
}

const LEVEL_WORDS: Record<Level, string> = {
  red: '红色',
  orange: '橙色',
  yellow: '黄色',
  blue: '蓝色',
  info: '一般信息',
}
export const LEVEL_NAMES = Object.values(LEVEL_WORDS).join(SEPARATOR)

/** What of a site a sheet speaks of. */
export interface SiteWords {
  places: SiteFields['places']
  tags: readonly string[]
  meals: readonly string[]
}

/** Places by their names, and tags. */
export const screensOf = ({ places, tags }: SiteWords): Named => [
  ...places.map(({ id, name }) => ({ id, name: { zh: name, en: '' } })),
  ...tags.map(tag => ({ id: tag, name: { zh: tag, en: '' } })),
]

export type Row = Record<CaptionColumn, string>

export const cellsOf = (words: CaptionWords, site: SiteWords): Row => ({
  text: words.text,
  level: LEVEL_WORDS[words.level],
  start: momentCell(words.start),
  end: momentCell(words.end),
  days: daysCell(words.when.recurrence),
  parts: partsCell(words.when.parts),
  places: cellOf(words.places, screensOf(site)),
})

interface Fault {
  fault: CaptionFault
  came: string
  expected: string
}
/** What a cell means, or why it means nothing. */
type Read<T> = { value: T } | { fault: Fault }

const fault = (kind: CaptionFault, came: string, expected = ''): { fault: Fault } => ({
  fault: { fault: kind, came: came.slice(0, 40), expected },
})

const atMost = <T>(most: number, values: T[], came: string): Read<T[]> =>
  values.length > most ? fault('too-many', came, `${most}`) : { value: values }

const textIn = (came: string): Read<string> => {
  if (came === '') return fault('missing', came, `${CAPTION_LIMIT}`)
  return graphemes(came) > CAPTION_LIMIT ? fault('too-long', came, `${CAPTION_LIMIT}`) : { value: came }
}

const levelIn = (came: string): Read<Level> => {
  const word = came.toLowerCase().replace(/(?:预警|警)$/, '')
  const level = LEVELS.find(
    one => one === word || LEVEL_WORDS[one] === word || (one !== 'info' && `${word}色` === LEVEL_WORDS[one]),
  )
  if (level) return { value: level }
  return word === '' || word === '一般' ? { value: 'info' } : fault('unknown', came, LEVEL_NAMES)
}

const MOMENT = '2026-12-01 16:00'

const startIn = (came: string, now: Date): Read<Date> => {
  if (came === '') return { value: now }
  const moment = momentIn(came, 'start')
  return moment ? { value: moment } : fault('moment', came, MOMENT)
}

const endIn = (came: string, start: Read<Date>, now: Date): Read<Date> => {
  if (came === '') return fault('missing', came, MOMENT)
  const moment = momentIn(came, 'end')
  if (!moment) return fault('moment', came, MOMENT)
  if (moment <= now) return fault('over', came)
  return 'value' in start && moment <= start.value ? fault('backwards', came) : { value: moment }
}

const daysRead = (came: string): Read<string | null> => {
  const days = daysIn(came)
  return days === undefined ? fault('unknown', came) : { value: days }
}

const partsRead = (came: string, meals: readonly string[]): Read<CaptionDraft['when']['parts']> => {
  const { parts, unknown } = partsIn(came, meals)
  if (unknown !== undefined) return fault('unknown', unknown, meals.join(SEPARATOR))
  return atMost(MOST_PARTS, parts, came)
}

const placesRead = (came: string, screens: Named): Read<string[]> => {
  const { ids, unknown } = namedIn(came, screens)
  const expected = screens.map(({ name }) => name.zh).join(SEPARATOR)
  return unknown === undefined ? atMost(MOST_PLACES, ids, came) : fault('unknown', unknown, expected)
}

/** The caption of a row, or what is wrong with each of its cells. */
export const readRow = (
  row: Row,
  site: SiteWords,
  now: Date,
): { caption: CaptionDraft } | { faults: (Fault & { column: CaptionColumn })[] } => {
  const start = startIn(row.start, now)
  const read = {
    text: textIn(row.text),
    level: levelIn(row.level),
    start,
    end: endIn(row.end, start, now),
    days: daysRead(row.days),
    parts: partsRead(row.parts, site.meals),
    places: placesRead(row.places, screensOf(site)),
  }
  const faults = CAPTION_COLUMNS.flatMap(column => {
    const cell = read[column]
    return 'fault' in cell ? [{ column, ...cell.fault }] : []
  })
  return faults.length > 0 ? { faults } : { caption: captionOf(read) }
}

/** Only of a row without faults. */
const valueIn = <T>(read: Read<T>): T => {
  if ('fault' in read) throw new Error('a cell with a fault has no value')
  return read.value
}

interface ReadRow {
  text: Read<string>
  level: Read<Level>
  start: Read<Date>
  end: Read<Date>
  days: Read<string | null>
  parts: Read<CaptionDraft['when']['parts']>
  places: Read<string[]>
}

const captionOf = (read: ReadRow): CaptionDraft => ({
  text: valueIn(read.text),
  level: valueIn(read.level),
  start: valueIn(read.start).toISOString(),
  end: valueIn(read.end).toISOString(),
  when: { recurrence: valueIn(read.days), parts: valueIn(read.parts) },
  places: valueIn(read.places),
})
