/** Every play as CSV: the proof of play that an office hands on. */
import { BYTE_ORDER_MARK, type CsvCell, csvLine } from '../sheets/csv.rules.ts'
import type { PlayRow } from './plays.store.ts'

/** Moments are in UTC; the day is that of the site. */
const COLUMNS: Record<string, (row: PlayRow) => CsvCell> = {
  day: ({ day }) => day,
  screen: ({ screen }) => screen,
  show: ({ show }) => show,
  title: ({ title }) => title,
  began: ({ began }) => began,
  'last heard': ({ heard }) => heard,
  'seconds played': ({ watched }) => Math.round(watched),
  'ended at second': ({ seconds }) => Math.round(seconds),
  outcome: ({ outcome }) => outcome ?? 'playing',
}

export const playsCsv = (rows: readonly PlayRow[], { from, to }: { from: string; to: string }): File => {
  const lines = rows.map(row => csvLine(Object.values(COLUMNS).map(column => column(row))))
  const text = BYTE_ORDER_MARK + csvLine(Object.keys(COLUMNS)) + lines.join('')
  return new File([text], `diantai-plays-${from}-${to}.csv`, { type: 'text/csv' })
}
