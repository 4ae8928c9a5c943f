/** Entries of the audit log as CSV. */
import { BYTE_ORDER_MARK, type CsvCell, csvLine as line } from '../sheets/csv.rules.ts'
import type { KeptEntry } from '../storage/ledger.audit.rules.ts'

const COLUMNS: Record<string, (entry: KeptEntry) => CsvCell> = {
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

export const csvHead = BYTE_ORDER_MARK + line(Object.keys(COLUMNS))
export const csvLine = (entry: KeptEntry) => line(Object.values(COLUMNS).map(column => column(entry)))
