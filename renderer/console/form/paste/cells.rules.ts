/** Pure rules of copied cells: spreadsheets part them by tabs and quote those with a break in them, quotes doubled. */

const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\n|$)/
/** Without a break, a tab or a quote there was no reason to quote: the quotes are the cell's own. */
const NEEDS_QUOTES = /[\t\n]|""/

const cellAt = (text: string): { cell: string; length: number } => {
  const [whole = '', inside = ''] = QUOTED.exec(text) ?? []
  if (NEEDS_QUOTES.test(inside)) return { cell: inside.replaceAll('""', '"'), length: whole.length }
  const [plain = ''] = /^[^\t\n]*/.exec(text) ?? []
  return { cell: plain, length: plain.length }
}

/** @param text with \n for every break. Rows in which nothing stands are left out. */
export const rowsIn = (text: string): string[][] => {
  const rows: string[][] = [[]]
  let rest = text
  for (;;) {
    const { cell, length } = cellAt(rest)
    rows.at(-1)?.push(cell)
    const sign = rest.charAt(length)
    if (sign === '') break
    if (sign === '\n') rows.push([])
    rest = rest.slice(length + 1)
  }
  return rows.filter(row => row.some(cell => cell.trim() !== ''))
}

/** A tab after the sign of a list parts no cells. */
const LISTED = /^[ \t]*\S{1,4}\t[^\t]*$/
const MARK = /^[ \t]*(?:[^\p{L}\p{N}\s]|\(?[\p{N}一二三四五六七八九十]{1,3}[.)、．）]?)\t/u

/** Whether a text without any other hint is cells: tabs within its lines, or one cell with a break in it. */
export const looksLikeCells = (text: string): boolean => {
  const whole = text.trimEnd()
  if (QUOTED.exec(whole)?.[0] === whole && NEEDS_QUOTES.test(whole.slice(1, -1))) return true
  return whole.split('\n').some(line => line.trim().includes('\t') && !(LISTED.test(line) && MARK.test(line)))
}

const LABEL = /^(?:\p{Script=Han}{1,4}|[\p{Script=Latin} ]{1,12})$/u

/** One row as one line: 时间 | 今天16时 reads 时间：今天16时. */
export const rowLine = (cells: readonly string[]): string => {
  const filled = cells.filter(cell => cell !== '')
  const [label = '', value = ''] = filled
  if (filled.length === 2 && LABEL.test(label))
    return /\p{Script=Han}/u.test(label) ? `${label}：${value}` : `${label}: ${value}`
  return filled.join(' ')
}

/** What a column of captions is called at its top; it is no caption. */
const HEADING = /^(?:字幕|字幕内容|内容|文字|caption|captions|text)$/i

export const withoutHeading = (rows: readonly string[][]): string[][] => {
  const [first = [], ...others] = rows
  return others.length > 0 && HEADING.test((first[0] ?? '').trim()) ? others : [...rows]
}
