/** Tables to and from the files that offices use: XLSX, and CSV in UTF-8 or GB 18030. */
import { parse } from 'csv-parse/sync'
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/node'
import writeXlsx from 'write-excel-file/node'
import { Refusal } from '../refusal.ts'
import { BYTE_ORDER_MARK, csvLine, withoutMark } from './csv.rules.ts'

export type SheetKind = 'xlsx' | 'csv'
export type Cell = string | number

/** Bounds what a sheet with a million empty rows would cost. */
const MOST_ROWS = 5_000

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const isZip = (bytes: Uint8Array) => ZIP.every((byte, index) => bytes[index] === byte)

/** What Excel writes as CSV in China is GB 18030; what is no UTF-8 is taken for that. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

const fromXlsx = async (bytes: Uint8Array): Promise<string[][]> => {
  const rows = await readSheet(Buffer.from(bytes))
  return rows.map(row => row.map(cell => (cell === null ? '' : String(cell).trim())))
}

const fromCsv = (bytes: Uint8Array): string[][] => {
  // No text has them, and every other kind of file does.
  if (bytes.includes(0)) throw new Refusal('NOT_A_SHEET')
  const rows: string[][] = parse(textOf(bytes), { bom: true, relax_column_count: true, trim: true })
  return rows.map(row => row.map(withoutMark))
}

/** Rows of trimmed text; the heading is one of them. Refuses with NOT_A_SHEET what is neither kind. */
export const readTable = async (bytes: Uint8Array): Promise<string[][]> => {
  try {
    const rows = isZip(bytes) ? await fromXlsx(bytes) : fromCsv(bytes)
    return rows.slice(0, MOST_ROWS)
  } catch (error) {
    throw isNoSheet(error) ? new Refusal('NOT_A_SHEET') : error
  }
}

const isNoSheet = (error: unknown) =>
  error instanceof InvalidSpreadsheetError ||
  error instanceof InvalidInputError ||
  error instanceof TypeError ||
  (error instanceof Error && 'code' in error)

/** A text that a spreadsheet would take for a formula is written as text: XLSX types its cells, CSV needs a mark. */
const toXlsx = (rows: ReadonlyArray<readonly Cell[]>): Promise<Buffer> =>
  writeXlsx(
    rows.map((row, index) =>
      row.map(value => ({
        value,
        type: typeof value === 'number' ? Number : String,
        ...(index === 0 && BOLD),
      })),
    ),
    { stickyRowsCount: 1 },
  ).toBuffer()
const BOLD = { fontWeight: 'bold' } as const

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** @param name without its ending. */
export const tableFile = async (
  rows: ReadonlyArray<readonly Cell[]>,
  kind: SheetKind,
  name: string,
): Promise<File> => {
  const content = kind === 'xlsx' ? await toXlsx(rows) : BYTE_ORDER_MARK + rows.map(csvLine).join('')
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], `${name}.${kind}`, {
    type: TYPES[kind],
  })
}
