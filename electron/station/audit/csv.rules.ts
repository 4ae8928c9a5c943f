/** Entries as CSV (RFC 4180) that a spreadsheet opens as text and never runs as formulas. */
import type { KeptEntry } from '../storage/ledger.audit.rules.ts'

/** Without it Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet takes for the beginning of a formula, the full-width forms of Chinese keyboards included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

type Cell = string | number | null

const COLUMNS: Record<string, (entry: KeptEntry) => Cell> = {
  sequence: ({ sequence }) => sequence,
  at: ({ at }) => at,
  'taken at': ({ aside }) => aside?.takenAt ?? null,
  'person id': ({ by }) => by?.id ?? null,
  person: ({ by }) => by?.name ?? null,
  from: ({ from }) => from,
  room: ({ room }) => room,
  act: ({ act }) => act,
  item: ({ item }) => item,
  name: ({ name }) => name,
  before: ({ before }) => before,
  after: ({ after }) => after,
  hash: ({ hash }) => Buffer.from(hash).toString('hex'),
}

const cell = (value: Cell) => {
  const text = String(value ?? '')
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const line = (cells: Cell[]) => `${cells.map(cell).join(',')}\r\n`

export const csvHead = BYTE_ORDER_MARK + line(Object.keys(COLUMNS))
export const csvLine = (entry: KeptEntry) => line(Object.values(COLUMNS).map(column => column(entry)))
