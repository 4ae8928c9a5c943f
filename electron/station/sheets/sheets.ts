/** Tables to and from the files that offices use: XLSX, and CSV in UTF-8 or GB 18030. */
import { parse } from 'csv-parse/sync'
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/node'
import writeXlsx from 'write-excel-file/node'
import { MOST_ROWS } from '../../contract/sheets.ts'
import { Refusal } from '../refusal.ts'
import { BYTE_ORDER_MARK, csvLine, withoutMark } from './csv.rules.ts'
import { officeText } from './officeText.rules.ts'

export type SheetKind = 'xlsx' | 'csv'
export type Cell = string | number

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const isZip = (bytes: Uint8Array) => ZIP.every((byte, index) => bytes[index] === byte)

/** A spreadsheet keeps a moment of the wall clock without any zone; it is read as if it were in UTC. */
const textOfCell = (cell: unknown) =>
  cell instanceof Date && !Number.isNaN(cell.getTime())
    ? cell.toISOString().slice(0, 16).replace('T', ' ')
    : String(cell)

const fromXlsx = async (bytes: Uint8Array): Promise<string[][]> => {
  const rows = await readSheet(Buffer.from(bytes))
  return rows.map(row => row.map(cell => (cell === null ? '' : textOfCell(cell).trim())))
}

const fromCsv = (bytes: Uint8Array): string[][] => {
  const rows: string[][] = parse(officeText(bytes), { bom: true, relax_column_count: true, trim: true })
  return rows.map(row => row.map(withoutMark))
}

const tableIn = async (bytes: Uint8Array): Promise<string[][]> => {
  try {
    return isZip(bytes) ? await fromXlsx(bytes) : fromCsv(bytes)
  } catch (error) {
    throw isNoSheet(error) ? new Refusal('NOT_A_SHEET') : error
  }
}

/**
 * Rows of trimmed text; the heading is one of them. Refuses with NOT_A_SHEET what is neither kind, and with
 * LONG_SHEET what has more rows than are read: a list that loses its end would be taken for the whole.
 */
export const readTable = async (bytes: Uint8Array): Promise<string[][]> => {
  const rows = await tableIn(bytes)
  const filled = rows.findLastIndex(row => row.some(cell => cell !== '')) + 1
  if (filled > MOST_ROWS) throw new Refusal('LONG_SHEET', { most: MOST_ROWS })
  return rows.slice(0, filled)
}

const isNoSheet = (error: unknown) =>
  error instanceof InvalidSpreadsheetError ||
  error instanceof InvalidInputError ||
  error instanceof TypeError ||
  (error instanceof Error && 'code' in error)

/** How XLSX writes a sign by its number: `_x0041_` is A. */
const byNumber = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
/** A text that would be read so is kept from it, and one that write-excel-file takes for a method of its own table. */
const escaped = (text: string) =>
  text in {} ? byNumber(text) + text.slice(1) : text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, byNumber('_'))

const BOLD = { fontWeight: 'bold' } as const
/** A text that a spreadsheet would take for a formula is written as text: XLSX types its cells, CSV needs a mark. */
const typed = (rows: Rows) =>
  rows.map((row, index) =>
    row.map(value => ({
      ...(typeof value === 'number' ? { value, type: Number } : { value: escaped(value), type: String }),
      ...(index === 0 && BOLD),
    })),
  )

/** In characters; a Chinese one takes the room of two. */
const WIDEST = 60
const widthsOf = (rows: Rows) =>
  (rows[0] ?? []).map((_, column) => {
    const lengths = rows.map(row => String(row[column] ?? '').replaceAll(/[^\0-\xff]/g, 'xx').length)
    return { width: Math.min(WIDEST, Math.max(...lengths) + 2) }
  })

type Rows = ReadonlyArray<readonly Cell[]>
/** A further sheet of a workbook. */
interface NamedRows {
  name: string
  rows: Rows
}

const sheetOf = (rows: Rows) => ({ data: typed(rows), columns: widthsOf(rows), stickyRowsCount: 1 })

const toXlsx = (rows: Rows, further: NamedRows | undefined): Promise<Buffer> =>
  further
    ? writeXlsx([sheetOf(rows), { ...sheetOf(further.rows), sheet: further.name }]).toBuffer()
    : writeXlsx(typed(rows), { columns: widthsOf(rows), stickyRowsCount: 1 }).toBuffer()

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** @param name without its ending. @param further a second sheet; CSV has room for none. */
export const tableFile = async (
  rows: Rows,
  kind: SheetKind,
  name: string,
  further?: NamedRows,
): Promise<File> => {
  const content = kind === 'xlsx' ? await toXlsx(rows, further) : BYTE_ORDER_MARK + rows.map(csvLine).join('')
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], `${name}.${kind}`, {
    type: TYPES[kind],
  })
}
