/**
 * Ledger version 3: an order is one row at the end of one table; who ordered and the tally are gathered from those
 * rows while nobody waits. An order may replace the one before it of the same worker.
 */

export const gathering = `
  ALTER TABLE orders ADD COLUMN replaces INTEGER;

  -- The newest order of each worker, of those up to the last gathered one.
  CREATE TABLE voters (
    round    INTEGER NOT NULL REFERENCES rounds (number),
    voter    BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (round, voter)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO voters SELECT round, voter, sequence FROM orders;

  -- Voters and tally hold every order up to this one.
  CREATE TABLE gathered (sequence INTEGER NOT NULL) STRICT;
  INSERT INTO gathered SELECT coalesce(max(sequence), 0) FROM orders;

  DROP INDEX orders_by_voter;
  DROP INDEX orders_by_id;
`
