/** Ledger version 5: who may order in a round that has a list, and what a seal keeps of when people ordered. */

export const workers = `
  -- Under the round's key, like the voters: without it a pseudonym leads to nobody. Several numbers, such as an
  -- employee's and those of that one's cards, may be one voter.
  CREATE TABLE listed (
    round INTEGER NOT NULL REFERENCES rounds (number),
    tag   BLOB NOT NULL,
    voter BLOB NOT NULL,
    PRIMARY KEY (round, tag)
  ) STRICT, WITHOUT ROWID;

  -- JSON: how many had ordered at the end of an hour, in steps that five or more share.
  ALTER TABLE seals ADD COLUMN turnout TEXT NOT NULL DEFAULT '[]';
`
