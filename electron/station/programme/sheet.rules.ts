/** Pure rules of a day plan as a sheet: what plays when, item by item. */
import type { ProgrammeItem } from '../../contract/programme.ts'
import type { Language } from '../sheets/columns.rules.ts'
import type { Cell } from '../sheets/sheets.ts'

interface SheetPart {
  start: string
  end: string
  state: 'off' | 'quiet' | 'playing'
  block: { title: string } | null
  loops: boolean
  items: ReadonlyArray<ProgrammeItem & { seconds: number }>
}

const HEADINGS: Record<Language, readonly string[]> = {
  'zh-CN': ['开始', '结束', '播出段', '节目', '类别', '时长（秒）'],
  en: ['Start', 'End', 'Block', 'Show', 'Kind', 'Length (s)'],
}
const WORDS = {
  'zh-CN': { show: '节目', safety: '安全宣教片', quiet: '安静时段，停播' },
  en: { show: 'show', safety: 'safety film', quiet: 'quiet hours, signed off' },
} as const

const two = (part: number) => String(part).padStart(2, '0')
/** By the clock on the wall. */
const clockOf = (ms: number) => {
  const moment = new Date(ms)
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':')
}

/** As nothing holds it up; the last item is cut where its block ends. */
const rowsOfBlock = ({ start, end, block, loops, items }: SheetPart, language: Language): Cell[][] => {
  const rows: Cell[][] = []
  const until = Date.parse(end)
  let at = Date.parse(start)
  do {
    for (const { title, kind, seconds } of items) {
      if (at >= until) break
      const over = Math.min(until, at + Math.max(1, seconds) * 1_000)
      rows.push([
        clockOf(at),
        clockOf(over),
        block?.title ?? '',
        title,
        WORDS[language][kind],
        Math.round(seconds),
      ])
      at = over
    }
  } while (loops && at < until)
  return rows
}

const rowsOf = (part: SheetPart, language: Language): Cell[][] => {
  if (part.state === 'off') return []
  if (part.state === 'playing') return rowsOfBlock(part, language)
  const [from, to] = [part.start, part.end].map(moment => clockOf(Date.parse(moment)))
  return [[from ?? '', to ?? '', WORDS[language].quiet, '', '', '']]
}

export const daySheet = (parts: readonly SheetPart[], language: Language): Cell[][] => [
  [...HEADINGS[language]],
  ...parts.flatMap(part => rowsOf(part, language)),
]
