/** Reads a sheet into captions, whole or not at all, and names each cell that cannot be taken. */
import { CAPTION_COLUMNS, type CaptionSheetPreview } from '../../../contract/captionSheet.ts'
import type { CaptionWords } from '../../../contract/captions.ts'
import { cellsAt, columnsIn, isRead, lettersIn } from '../../sheets/columns.rules.ts'
import { COLUMNS, cellsOf, readRow, type SiteWords } from './columns.rules.ts'

export interface Known {
  site: SiteWords
  /** Of captions that the station has already: their newest words. */
  captions: readonly CaptionWords[]
  now: Date
}

/** A row that says no start begins now, whenever that is: it says the same as one that began before. */
const keyOf = (words: CaptionWords, site: SiteWords, hasStart: boolean) => {
  const cells = cellsOf(words, site)
  return JSON.stringify(hasStart ? cells : { ...cells, start: '' })
}

/** @param rows the heading first. */
export const importCaptions = (
  rows: ReadonlyArray<readonly string[]>,
  { site, captions, now }: Known,
): CaptionSheetPreview => {
  const { columns, problems, ignored } = columnsIn(rows[0] ?? [], COLUMNS)
  const result: CaptionSheetPreview = { captions: [], same: 0, problems: [...problems], ignored }
  if (problems.length > 0) return result
  const there = new Set(captions.flatMap(words => [true, false].map(has => keyOf(words, site, has))))
  const seen = new Set<string>()
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || !isRead(cells)) continue
    const row = cellsAt(cells, columns, CAPTION_COLUMNS)
    const read = readRow(row, site, now)
    const problem = (column: (typeof CAPTION_COLUMNS)[number]) => ({
      ...{ row: index + 1, column, letters: lettersIn(columns, column) },
    })
    if ('faults' in read) {
      // What is over and known already is no mistake of an exported sheet.
      if (there.has(JSON.stringify(row))) result.same++
      else
        result.problems.push(...read.faults.map(({ column, ...rest }) => ({ ...problem(column), ...rest })))
      continue
    }
    const key = keyOf(read.caption, site, row.start !== '')
    if (there.has(key)) result.same++
    else if (seen.has(key))
      result.problems.push({
        ...problem('text'),
        fault: 'repeated',
        came: row.text.slice(0, 40),
        expected: '1',
      })
    else result.captions.push({ row: index + 1, caption: read.caption })
    seen.add(key)
  }
  return result
}
