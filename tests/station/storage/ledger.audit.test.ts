/** What the ledger promises of the audit log. */
import { createSecretKey } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { chained, GENESIS, picksText, pseudonym } from '../../../electron/station/storage/ledger.rules.ts'
import type { Ledger } from '../../../electron/station/storage/ledger.ts'
import { orders } from '../../../electron/station/storage/migrations/0001-orders.ts'
import { StorageError, UnreadableError } from '../../../electron/station/storage/problems.ts'
import { until } from '../../support/processes.ts'
import {
  aDisk,
  aFolder,
  afterRefusedSync,
  aLedger,
  aLog,
  allPages,
  anEntry,
  anOrder,
  chess,
} from './storage.support.ts'

/** What somebody who has the file can do to it. */
const byAnotherHand = (file: string, sql: string) => {
  const database = new DatabaseSync(file)
  const triggers = ['audit_only_grows', 'audit_never_changes', 'audit_never_forgets']
  for (const trigger of triggers) database.exec(`DROP TRIGGER ${trigger}`)
  database.exec(sql)
  database.close()
}

test('entries count from one without gaps, also over a restart', async () => {
  const { ledger, dir } = await aLog(3)
  ledger.close()
  const again = aLedger(dir)
  expect(await again.ledger.audit.append(anEntry())).toBe(4)
  expect((await allPages(again.ledger)).seen.map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1])
  expect(again.problems).toEqual([])
})

test('an entry is read back as it was written', async () => {
  const { ledger } = await aLog(0)
  const entries = [
    anEntry(),
    anEntry({ by: null, from: null, item: null, name: '', before: '{"a":1}', after: null }),
    anEntry({ aside: { id: 'line-1', takenAt: '2026-07-22T00:00:00.000Z' } }),
  ]
  for (const entry of entries) await ledger.audit.append(entry)
  const { seen } = await allPages(ledger)
  expect(seen.toReversed()).toEqual(
    entries.map((entry, index) => ({ ...entry, sequence: index + 1, hash: expect.any(Uint8Array) })),
  )
})

test('what waited aside is taken in once, however often it is tried', async () => {
  const { ledger } = await aLog(2)
  const entry = anEntry({ aside: { id: 'line-1', takenAt: '2026-07-22T00:00:00.000Z' } })
  expect(await ledger.audit.append(entry)).toBe(3)
  await ledger.audit.append(anEntry())
  expect(await ledger.audit.append(entry)).toBe(3)
  expect((await allPages(ledger)).total).toBe(4)
})

test('a whole log verifies, with the hash that its last entry has', async () => {
  const { ledger } = await aLog(450)
  const [newest] = (await allPages(ledger)).seen
  const { head, ...found } = await ledger.audit.verify()
  expect(found).toEqual({ entries: 450, brokenAt: null })
  expect(Buffer.from(head)).toEqual(Buffer.from(newest?.hash ?? []))
})

test.each([
  ['a changed act', "UPDATE audit SET act = 'edit' WHERE sequence = 257", 257],
  ['one changed byte', "UPDATE audit SET after = replace(after, 'info', 'infp') WHERE sequence = 300", 300],
  ['another person', "UPDATE audit SET by_name = '李强' WHERE sequence = 1", 1],
  ['a removed entry', 'DELETE FROM audit WHERE sequence = 12', 12],
  ['two entries in each other’s place', SWAPPED(), 20],
  ['a changed hash', 'UPDATE audit SET hash = zeroblob(32) WHERE sequence = 449', 449],
])('%s is found, by the first entry that does not fit', async (_, sql, brokenAt) => {
  const { ledger, file, dir } = await aLog(450)
  ledger.close()
  byAnotherHand(file, sql)
  const again = aLedger(dir)
  expect((await again.ledger.audit.verify()).brokenAt).toBe(brokenAt)
  // And without being asked, when nobody waits; orders go on.
  await until(() => again.problems.length > 0)
  expect(again.problems.map(({ code }) => code)).toEqual(['audit-broken'])
  expect(again.problems[0]?.detail).toContain(`Entry ${brokenAt} `)
  again.ledger.openRound('spring')
  await expect(again.ledger.place(anOrder({ id: 'a' }))).resolves.toMatchObject({ number: 1 })
})

function SWAPPED() {
  const moves = [
    [20, 9999],
    [21, 20],
    [9999, 21],
  ]
  return moves.map(([from, to]) => `UPDATE audit SET sequence = ${to} WHERE sequence = ${from}`).join(';')
}

test.each([
  ["UPDATE audit SET name = 'x'", /never changed/],
  ['DELETE FROM audit WHERE sequence = 3', /never removed/],
  [
    'INSERT INTO audit SELECT 9, at, by_id, by_name, origin, room, act, item, name, before, after, aside, taken_at, hash FROM audit LIMIT 1',
    /without a gap/,
  ],
  ['INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 2', /without a gap/],
])('SQLite itself refuses: %s', async (sql, words) => {
  const { ledger, file } = await aLog(3)
  ledger.close()
  const database = new DatabaseSync(file)
  expect(() => database.exec(sql)).toThrow(words)
  database.close()
})

test('entries and orders asked for at once are all kept', async () => {
  const { ledger } = await aLog(0)
  ledger.openRound('spring')
  const both = Array.from({ length: 20 }, (_, index) =>
    Promise.all([ledger.place(anOrder({ id: `${index}` })), ledger.audit.append(anEntry())]),
  )
  const sequences = (await Promise.all(both)).map(([, sequence]) => sequence)
  expect(sequences).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(ledger.turnout('spring')).toBe(20)
})

test('an entry asked for right before closing is kept', async () => {
  const { ledger, dir } = await aLog(0)
  const asked = ledger.audit.append(anEntry())
  ledger.close()
  expect(await asked).toBe(1)
  expect((await allPages(aLedger(dir).ledger)).total).toBe(1)
})

test('a closed ledger says that its log can be neither read nor written', async () => {
  const { ledger } = await aLog(1)
  ledger.close()
  await expect(ledger.audit.append(anEntry())).rejects.toThrow(StorageError)
  await expect(ledger.audit.page({}, 2, 10)).rejects.toThrow(UnreadableError)
})

test('on a full disk an entry is refused, and orders and entries are taken again when there is room', async ctx => {
  const disk = aDisk(ctx, 40)
  const { ledger, problems } = await aLog(5, disk)
  ledger.openRound('spring')
  const filler = join(disk, 'filler')
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(64 * 1024), { flag: 'a' })
  } catch {
    // Full now.
  }
  // Longer than what the log has in reserve.
  const long = JSON.stringify('长'.repeat(8_000_000))
  await expect(ledger.audit.append(anEntry({ after: long }))).rejects.toThrow(StorageError)
  await expect(ledger.place(anOrder({ id: 'a' }))).resolves.toMatchObject({ number: 1 })
  rmSync(filler)
  expect(await ledger.audit.append(anEntry())).toBe(6)
  expect(await ledger.audit.verify()).toMatchObject({ entries: 6, brokenAt: null })
  expect([ledger.state, problems]).toEqual(['ready', []])
})

/** A ledger as the program of version 1 made it: one worker, one choice. */
const aLedgerOfVersion1 = () => {
  const dir = aFolder()
  const database = new DatabaseSync(join(dir, 'ledger.sqlite'))
  database.exec(`PRAGMA journal_mode = WAL; ${orders}; PRAGMA user_version = 1`)
  const key = Buffer.alloc(32, 7)
  const voter = pseudonym(createSecretKey(key), 'card-of-a')
  const [id, round, at, picks] = ['a', 'spring', '2026-01-01T00:00:00.000Z', picksText([chess])]
  const hash = chained(GENESIS, { sequence: 1, round, number: 1, id, voter, picks, at, replaces: null })
  database.prepare('INSERT INTO rounds VALUES (1, ?, ?)').run(round, key)
  database.prepare('INSERT INTO orders VALUES (1, 1, 1, ?, ?, ?, ?, ?)').run(id, voter, picks, at, hash)
  database.prepare('INSERT INTO choices VALUES (1, 1, ?, ?, ?)').run(chess.dish, chess.venue, chess.slot)
  database.exec('INSERT INTO tally VALUES (1, 1), (-1, 1)')
  database.close()
  return dir
}

test('a ledger of version 1 keeps its orders and gains the log', async () => {
  const { ledger, problems } = aLedger(aLedgerOfVersion1())
  expect([ledger.state, problems, ledger.turnout('spring')]).toEqual(['ready', [], 1])
  await expect(ledger.place(anOrder({ id: 'b', identification: 'card-of-a' }))).rejects.toThrow('already')
  expect(await ledger.audit.append(anEntry())).toBe(1)
  expect(await ledger.audit.verify()).toMatchObject({ entries: 1, brokenAt: null })
})

const KEEPS = join(import.meta.dirname, 'eioAudit.support.ts')
const namesIn = async (ledger: Ledger) => (await allPages(ledger)).seen.map(({ name }) => name)

test('while the disk refuses to sync no entry is kept, and none appears later', async ctx => {
  const { said, later } = afterRefusedSync(ctx, KEEPS)
  expect(said).toEqual({
    kept: [1, 'StorageError', 'StorageError'],
    placed: [1, 'OrderingClosedError'],
    state: 'failed',
    reported: ['ordering-closed'],
  })
  expect([later.state, await namesIn(later)]).toEqual(['ready', ['first']])
})

test('after one refused sync the entry is gone, the guards stand, and entries and orders go on', async ctx => {
  const { said, later, file } = afterRefusedSync(ctx, KEEPS, { REFUSE_ONCE: '1' })
  expect(said).toEqual({ kept: [1, 'StorageError', 2], placed: [1, 2], state: 'ready', reported: [] })
  expect([await namesIn(later), later.turnout('spring')]).toEqual([['third', 'first'], 2])
  expect(await later.audit.verify()).toMatchObject({ entries: 2, brokenAt: null })
  later.close()
  const database = new DatabaseSync(file)
  expect(() => database.exec('DELETE FROM audit')).toThrow(/never removed/)
  database.close()
})
