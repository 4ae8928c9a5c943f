/** Ledger version 1: rounds with their keys, chained orders, and the tally kept beside them. */

export const orders = `
  CREATE TABLE rounds (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    key    BLOB NOT NULL
  ) STRICT;

  CREATE TABLE orders (
    sequence INTEGER PRIMARY KEY,
    round    INTEGER NOT NULL REFERENCES rounds (number),
    number   INTEGER NOT NULL,
    id       TEXT NOT NULL,
    voter    BLOB NOT NULL,
    picks    TEXT NOT NULL,
    at       TEXT NOT NULL,
    hash     BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX orders_by_voter ON orders (round, voter);
  CREATE UNIQUE INDEX orders_by_id ON orders (id);

  -- The words of a choice live apart from its count, so that the counts of a round share one page.
  CREATE TABLE choices (
    choice INTEGER PRIMARY KEY,
    round  INTEGER NOT NULL REFERENCES rounds (number),
    dish   TEXT NOT NULL,
    venue  TEXT NOT NULL,
    slot   TEXT NOT NULL,
    UNIQUE (round, dish, venue, slot)
  ) STRICT;

  -- How many orders hold a choice; under minus the number of a round, how many orders the round has.
  CREATE TABLE tally (
    choice INTEGER PRIMARY KEY,
    orders INTEGER NOT NULL
  ) STRICT;
`
