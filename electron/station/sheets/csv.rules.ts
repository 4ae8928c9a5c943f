/** CSV (RFC 4180) that a spreadsheet opens as text and never runs as formulas. */

/** Without it Excel takes UTF-8 for the code page of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet takes for the beginning of a formula, the full-width forms of Chinese keyboards included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
/** Text that looks as if it were marked already is marked once more, so that it comes back as it was. */
const MARKED = /^'+[=+\-@\t\r\n＝＋－＠]/

export type CsvCell = string | number | null

const cell = (value: CsvCell) => {
  const text = String(value ?? '')
  const safe = FORMULA.test(text) || MARKED.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvLine = (cells: readonly CsvCell[]) => `${cells.map(cell).join(',')}\r\n`

/** What a cell said before the mark that keeps it from being a formula. */
export const withoutMark = (text: string) => (MARKED.test(text) ? text.slice(1) : text)
