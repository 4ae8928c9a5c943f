/** Ledger version 2: the audit log, chained by itself, that SQLite refuses to change or to shorten. */

export const audit = `
  CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    by_id    TEXT,
    by_name  TEXT,
    origin   TEXT,
    room     TEXT NOT NULL,
    act      TEXT NOT NULL,
    item     TEXT,
    name     TEXT NOT NULL,
    before   TEXT,
    after    TEXT,
    -- Of an entry that waited beside the ledger: what it was called there, and when it was taken in.
    aside    TEXT,
    taken_at TEXT,
    hash     BLOB NOT NULL
  ) STRICT;

  -- A narrow copy in the log's own order: any mixture of filters is one short walk over it.
  CREATE INDEX audit_facts ON audit (sequence, at, room, act, by_id);
  CREATE INDEX audit_by_item ON audit (item) WHERE item IS NOT NULL;
  CREATE INDEX audit_by_person ON audit (by_id) WHERE by_id IS NOT NULL;
  CREATE UNIQUE INDEX audit_taken ON audit (aside) WHERE aside IS NOT NULL;

  CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
    BEGIN SELECT RAISE(ABORT, 'an entry of the audit log comes after the last one, without a gap'); END;
  CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never changed'); END;
  CREATE TRIGGER audit_never_forgets BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never removed'); END;
`
