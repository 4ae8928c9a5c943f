/** 表格: files of offices that rooms take in, and why one is refused as a whole. */
import * as z from 'zod'

export const MOST_SHEET_BYTES = 4 * 1024 * 1024

/** XLSX or CSV. */
export const SheetFile = z.file().max(MOST_SHEET_BYTES)

/** Rows of the longest sheet that is read. */
export const MOST_ROWS = 20_000

/** A cell that cannot be taken: counted as a spreadsheet counts, the heading being row 1. */
export interface CellProblem<Column extends string, Fault extends string> {
  row: number
  column: Column
  /** The column's letters, as in `G5`; empty where it is not there. */
  letters: string
  fault: Fault
  came: string
  /** What would do: known names, or a range. */
  expected: string
}

/** The same as it travels. */
export const cellProblem = <const Column extends string, const Fault extends string>(
  columns: readonly Column[],
  faults: readonly Fault[],
) =>
  z.object({
    row: z.int().min(1),
    column: z.enum(columns),
    letters: z.string(),
    fault: z.enum(faults),
    came: z.string(),
    expected: z.string(),
  })

export const sheetErrors = {
  NOT_A_SHEET: { status: 415, message: 'Expected an XLSX file or a CSV file in UTF-8 or GB 18030' },
  LONG_SHEET: {
    status: 413,
    message: `Expected at most ${MOST_ROWS} rows; nothing was read`,
    data: z.object({ most: z.int() }),
  },
} as const
