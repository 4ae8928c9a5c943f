/**
 * Ledger version 4: each round has a chain of its own, so that a sealed round can leave the ledger without breaking
 * another's; a sealed round is a roll (who ordered) and ballots (what was ordered) that nothing joins any more.
 */
import type { DatabaseSync } from 'node:sqlite'
import { chained, GENESIS } from '../ledger.rules.ts'

const TABLES = `
  ALTER TABLE rounds ADD COLUMN head BLOB NOT NULL DEFAULT x'${'00'.repeat(32)}';
  -- Orders in the chain, also those that were replaced.
  ALTER TABLE rounds ADD COLUMN orders INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE seals (
    round       INTEGER PRIMARY KEY REFERENCES rounds (number),
    certificate TEXT NOT NULL,
    -- Whether what the seal removed is gone from the file's pages as well.
    cleaned     INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  -- Both in an order of their own that says nothing of when somebody ordered.
  CREATE TABLE roll (
    round INTEGER NOT NULL REFERENCES rounds (number),
    place INTEGER NOT NULL,
    tag   BLOB NOT NULL,
    hash  BLOB NOT NULL,
    PRIMARY KEY (round, place)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE ballots (
    round INTEGER NOT NULL REFERENCES rounds (number),
    place INTEGER NOT NULL,
    picks TEXT NOT NULL,
    hash  BLOB NOT NULL,
    PRIMARY KEY (round, place)
  ) STRICT, WITHOUT ROWID;
`

/** What stood in one chain over all rounds is chained anew, round by round. */
const rechain = (database: DatabaseSync) => {
  const rows = database
    .prepare(
      'SELECT orders.*, rounds.id AS name FROM orders JOIN rounds ON rounds.number = orders.round ORDER BY sequence',
    )
    .all()
  const heads = new Map<number, { hash: Uint8Array; orders: number }>()
  const update = database.prepare('UPDATE orders SET hash = ? WHERE sequence = ?')
  for (const row of rows) {
    const before = heads.get(Number(row.round)) ?? { hash: GENESIS, orders: 0 }
    const hash = chained(before.hash, {
      sequence: Number(row.sequence),
      round: String(row.name),
      number: Number(row.number),
      id: String(row.id),
      voter: row.voter instanceof Uint8Array ? row.voter : GENESIS,
      picks: String(row.picks),
      at: String(row.at),
      replaces: row.replaces === null ? null : Number(row.replaces),
    })
    update.run(hash, Number(row.sequence))
    heads.set(Number(row.round), { hash, orders: before.orders + 1 })
  }
  const keep = database.prepare('UPDATE rounds SET head = ?, orders = ? WHERE number = ?')
  for (const [round, { hash, orders }] of heads) keep.run(hash, orders, round)
}

export const seals = (database: DatabaseSync) => {
  database.exec(TABLES)
  rechain(database)
}
