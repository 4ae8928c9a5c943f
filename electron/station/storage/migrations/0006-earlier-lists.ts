/** Ledger version 6: what an earlier list of a round said of whose numbers are whose stays until the seal. */

export const earlierLists = `
  -- 0: of an earlier list only. Whoever stands there may not order, but is known again when a later list has them.
  ALTER TABLE listed ADD COLUMN current INTEGER NOT NULL DEFAULT 1;
`
