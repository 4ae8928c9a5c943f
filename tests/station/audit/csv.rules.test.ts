import { expect, test } from 'vitest'
import { csvHead, csvLine } from '../../../electron/station/audit/csv.rules.ts'
import type { KeptEntry } from '../../../electron/station/storage/ledger.audit.rules.ts'
import { anEntry } from '../storage/storage.support.ts'

const kept = (some: Partial<KeptEntry> = {}): KeptEntry => ({
  ...anEntry(),
  sequence: 7,
  hash: new Uint8Array([1, 255]),
  ...some,
})
const nameCell = (name: string) => csvLine(kept({ name, item: 'ITEM' })).match(/ITEM,([\s\S]*),,/)?.[1]

test('a spreadsheet finds UTF-8, a row of names and one row an entry', () => {
  expect(csvHead).toBe(
    '\uFEFFsequence,at,taken at,person id,person,from,room,act,item,name,before,after,hash\r\n',
  )
  expect(csvLine(kept({ name: '小心台阶' }))).toBe(
    '7,2026-07-21T08:00:00.000Z,,wang,王芳,screen,captions,create,caption-1,小心台阶,,"{""level"":""info""}",01ff\r\n',
  )
})

test('commas, quotes and line ends stay within their cell', () => {
  expect(nameCell('a,b')).toBe('"a,b"')
  expect(nameCell('说"好"')).toBe('"说""好"""')
  expect(nameCell('一\r\n二')).toBe('"一\r\n二"')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('%j is no formula', text => {
  expect(nameCell(text)?.replace(/^"/, '')).toMatch(/^'/)
})

test('an act of the station itself has empty cells, not the word null', () => {
  const line = csvLine(kept({ by: null, from: null, item: null, after: null, name: '' }))
  expect(line).toBe('7,2026-07-21T08:00:00.000Z,,,,,captions,create,,,,,01ff\r\n')
})
