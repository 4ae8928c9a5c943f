/** An empty sheet that explains itself: in a second one of the workbook, or in remarks below where there is room for one only. */
import { REMARK } from './columns.rules.ts'
import type { Cell } from './sheets.ts'

export interface Template {
  /** Headings and an example. */
  rows: Cell[][]
  explanation: { name: string; rows: Cell[][] }
}

/** Where a file has no second sheet, the explanation follows as remarks that an import passes by. */
export const asOneSheet = ({ rows, explanation }: Template): Cell[][] => [
  ...rows,
  ...explanation.rows.map(([column = '', needed = '', takes = '']) => [`${REMARK} ${column}`, needed, takes]),
]
