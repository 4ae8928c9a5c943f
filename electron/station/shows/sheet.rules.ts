/** A sheet that says what the videos of a folder are, one a line. */
import * as z from 'zod'
import { type ShowFacts, SomeShowFacts } from '../../contract/shows.ts'
import { genreNamed } from './facts.rules.ts'

/** What NAME.json, or a line of a sheet, may say. */
export const SaidFacts = SomeShowFacts.extend({
  /** Whether those who are seen agreed to be shown. */
  consent: z.boolean().optional(),
})
export type SaidFacts = z.infer<typeof SaidFacts>

type Column = 'file' | 'consent' | keyof ShowFacts

/** As offices head them; the first that is there counts. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  file: ['文件', '文件名', '视频', 'file', 'video'],
  title: ['标题', '节目', '节目名', '名称', 'title'],
  genre: ['类型', '类别', '形式', 'genre'],
  unit: ['单位', '演出单位', 'unit'],
  performers: ['演员', '表演者', '演出者', 'performers'],
  event: ['场合', '活动', '演出场合', 'event'],
  theme: ['主题', 'theme'],
  date: ['日期', '演出日期', 'date'],
  consent: ['同意播放', '同意', 'consent'],
}

const YES = ['是', '同意', '有', '√', '✓', 'yes', 'y', 'true', '1']
const NO = ['否', '不同意', '无', '×', 'no', 'n', 'false', '0']

export interface SheetLine {
  /** Name of the file, or without its ending. */
  file: string
  said: SaidFacts
  /** What stands for consent and is neither a yes nor a no; null: nothing such. */
  unclearConsent: string | null
  /** What else could not be used, as clauses. */
  problems: string[]
}

/** Null: the table is about something else. */
export const linesOf = (rows: ReadonlyArray<readonly string[]>): SheetLine[] | null => {
  const [head = [], ...lines] = rows
  const names = head.map(cell => cell.trim().toLowerCase())
  const columns = Object.entries(HEADINGS).flatMap(([column, words]) => {
    const index = names.findIndex(name => words.includes(name))
    return index < 0 ? [] : [[column, index] as const]
  })
  if (!columns.some(([column]) => column === 'file') || columns.length < 2) return null
  return lines.map(cells =>
    lineOf(new Map(columns.map(([column, index]) => [column, (cells[index] ?? '').trim()]))),
  )
}

const lineOf = (cells: ReadonlyMap<string, string>): SheetLine => {
  const problems: string[] = []
  const said: Record<string, unknown> = {}
  let unclearConsent: string | null = null
  for (const [column, text] of cells) {
    if (column === 'file' || text === '') continue
    const value = meantBy(column, text)
    const fits = SaidFacts.safeParse({ [column]: value })
    if (value !== null && fits.success) Object.assign(said, fits.data)
    else if (column === 'consent') unclearConsent = text.slice(0, 40)
    else problems.push(`"${text.slice(0, 40)}" is no ${column} that can be used`)
  }
  const file = (cells.get('file') ?? '').normalize('NFC')
  return { file, said: SaidFacts.parse(said), unclearConsent, problems }
}

const meantBy = (column: string, text: string): unknown => {
  if (column === 'genre') return genreNamed(text)
  if (column === 'date') return isoDate(text)
  if (column !== 'consent') return text
  if (YES.includes(text.toLowerCase())) return true
  return NO.includes(text.toLowerCase()) ? false : null
}

/** A day as people write it, or as a typed cell of a spreadsheet gives it; a time after it is passed over. */
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/

const isoDate = (text: string): string | null => {
  const [, year, month = '', day = ''] = DAY.exec(text) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}
