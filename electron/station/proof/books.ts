/** The tables of the counts, and what is asked of them. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { Level } from '../../contract/common.ts'
import type { Passes, ProofFilter, ProofRow } from '../../contract/proof.ts'

export const VERSION = 1

/** Batches that are remembered, so that one which comes again is known; the page has one under way at a time. */
const BATCHES_KEPT = 1_000

const TABLES = `
  CREATE TABLE batches (
    sequence INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE passes (
    day      TEXT NOT NULL,
    place    TEXT NOT NULL,
    caption  TEXT NOT NULL,
    revision INTEGER NOT NULL,
    passes   INTEGER NOT NULL,
    frames   INTEGER NOT NULL,
    dropped  INTEGER NOT NULL,
    PRIMARY KEY (day, place, caption, revision)
  ) STRICT, WITHOUT ROWID;

  -- The words that ran: a proof that only said "revision 3" would prove nothing once that has changed.
  CREATE TABLE words (
    caption  TEXT NOT NULL,
    revision INTEGER NOT NULL,
    text     TEXT NOT NULL,
    level    TEXT NOT NULL,
    PRIMARY KEY (caption, revision)
  ) STRICT, WITHOUT ROWID;
`

/** Makes the tables where there are none. */
export const prepareTables = (database: DatabaseSync) => {
  const found = database.prepare('PRAGMA user_version').get()?.user_version
  if (found === VERSION) return
  database.exec(`BEGIN IMMEDIATE; ${TABLES} PRAGMA user_version = ${VERSION}; COMMIT`)
}

const FITS = 'day >= :from AND day <= :until AND (:place IS NULL OR place = :place)'
const valuesOf = ({ from, until, place }: ProofFilter) => ({ from, until, place: place ?? null })

const rowOf = (row: Record<string, SQLOutputValue>): ProofRow => ({
  day: String(row.day),
  place: String(row.place),
  caption: String(row.caption),
  revision: Number(row.revision),
  passes: Number(row.passes),
  frames: Number(row.frames),
  dropped: Number(row.dropped),
  words: row.text === null ? null : { text: String(row.text), level: Level.parse(row.level) },
})

export const openBooks = (database: DatabaseSync) => {
  const newBatch = database.prepare('INSERT INTO batches (id) VALUES (?) ON CONFLICT DO NOTHING')
  const oldBatches = database.prepare(
    'DELETE FROM batches WHERE sequence <= (SELECT max(sequence) FROM batches) - ?',
  )
  const add = database.prepare(`
    INSERT INTO passes (day, place, caption, revision, passes, frames, dropped) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
      passes = passes + excluded.passes, frames = frames + excluded.frames, dropped = dropped + excluded.dropped`)
  const words = database.prepare('INSERT INTO words VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
  const oldestKept = database.prepare('SELECT DISTINCT day FROM passes ORDER BY day DESC LIMIT 1 OFFSET ?')
  const forgetDays = database.prepare('DELETE FROM passes WHERE day < ?')
  const forgetWords = database.prepare(`
    DELETE FROM words WHERE NOT EXISTS (
      SELECT 1 FROM passes WHERE passes.caption = words.caption AND passes.revision = words.revision)`)
  const onDay = database.prepare(`
    SELECT caption, place, sum(passes) AS passes FROM passes WHERE day = ? GROUP BY caption, place
    HAVING sum(passes) > 0 ORDER BY place, caption`)
  const listed = database.prepare(`
    SELECT passes.*, words.text, words.level FROM passes LEFT JOIN words USING (caption, revision)
    WHERE ${FITS} ORDER BY day DESC, place, passes DESC, caption, revision DESC LIMIT :most`)
  const total = database.prepare(`
    SELECT count(*) AS rows, coalesce(sum(passes), 0) AS passes, coalesce(sum(frames), 0) AS frames,
      coalesce(sum(dropped), 0) AS dropped FROM passes WHERE ${FITS}`)
  const places = database.prepare('SELECT DISTINCT place FROM passes ORDER BY place')

  return {
    isNew: (id: string) => {
      const { changes } = newBatch.run(id)
      oldBatches.run(BATCHES_KEPT)
      return changes > 0
    },
    add: ({ day, caption, revision, passes, frames, dropped }: Passes, place: string) =>
      void add.run(day, place, caption, revision, passes, frames, dropped),
    keepWords: (caption: string, revision: number, { text, level }: NonNullable<ProofRow['words']>) =>
      void words.run(caption, revision, text, level),
    /** By the days that there are, not by the clock, which may be wrong by years. */
    forget: (days: number) => {
      const oldest = oldestKept.get(days - 1)?.day
      if (oldest === undefined) return
      if (forgetDays.run(oldest).changes > 0) forgetWords.run()
    },
    on: (day: string) =>
      onDay.all(day).map(row => ({
        caption: String(row.caption),
        place: String(row.place),
        passes: Number(row.passes),
      })),
    list: (filter: ProofFilter, most: number): ProofRow[] =>
      listed.all({ ...valuesOf(filter), most }).map(rowOf),
    total: (filter: ProofFilter) => {
      const row = total.get(valuesOf(filter))
      const numberOf = (name: string) => Number(row?.[name] ?? 0)
      return {
        rows: numberOf('rows'),
        passes: numberOf('passes'),
        frames: numberOf('frames'),
        dropped: numberOf('dropped'),
      }
    },
    places: () => places.all().map(({ place }) => String(place)),
  }
}
export type ProofBooks = ReturnType<typeof openBooks>
