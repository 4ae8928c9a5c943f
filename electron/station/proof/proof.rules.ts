/** Pure rules of the counts: which day they are of, and how they are laid out for offices. */
import type { Level } from '../../contract/common.ts'
import type { Passes, ProofRow } from '../../contract/proof.ts'
import type { Cell } from '../sheets/sheets.ts'

const DAY_MS = 86_400_000
/** A page that waited for its station hands in what it counted on the days before. */
const DAYS_LATE = 2

/** The day that the page says, unless one of the two clocks is wrong: then the station's today. */
export const dayCounted = (day: string, today: string): string => {
  const late = (Date.parse(today) - Date.parse(day)) / DAY_MS
  return late >= 0 && late <= DAYS_LATE ? day : today
}

/** A page never lost more frames than it watched. */
export const sane = (count: Passes, today: string): Passes => ({
  ...count,
  day: dayCounted(count.day, today),
  dropped: Math.min(count.dropped, count.frames),
})

type Language = 'zh-CN' | 'en'

const HEADS: Record<Language, string[]> = {
  'zh-CN': ['日期', '地点', '级别', '字幕', '版本', '完整播出次数', '抽查帧数', '掉帧数', '字幕编号'],
  en: [
    'Day',
    'Place',
    'Level',
    'Caption',
    'Revision',
    'Complete passes',
    'Frames watched',
    'Frames dropped',
    'Caption ID',
  ],
}

const LEVELS: Record<Language, Record<Level, string>> = {
  'zh-CN': { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色', info: '通知' },
  en: { red: 'Red', orange: 'Orange', yellow: 'Yellow', blue: 'Blue', info: 'Information' },
}

/** @param placeOf the name of a place, or its identifier where that is gone. */
export const proofRows = (
  rows: readonly ProofRow[],
  language: Language,
  placeOf: (place: string) => string,
): Cell[][] => [
  HEADS[language],
  ...rows.map(({ day, place, words, caption, revision, passes, frames, dropped }) => [
    day,
    placeOf(place),
    words ? LEVELS[language][words.level] : '',
    words?.text ?? '',
    revision,
    passes,
    frames,
    dropped,
    caption,
  ]),
]
