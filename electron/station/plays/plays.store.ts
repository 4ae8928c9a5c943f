/** The file of the plays: a small database of its own, so that what it holds never weighs on the ledger of orders. */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Figures, Mark, Outcome, PlaysFilter } from '../../contract/plays.ts'
import { DamageError, endsTrust, meansDamage } from '../storage/ledger.errors.ts'
import { NewerVersionError, StorageError, textOf } from '../storage/problems.ts'
import type { EndedSo } from './log.rules.ts'
import type { LastPlay } from './plays.rules.ts'

/** Step i leads from version i to version i + 1. */
const MIGRATIONS = [
  `CREATE TABLE plays (
     sequence INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     show TEXT NOT NULL,
     title TEXT NOT NULL,
     screen TEXT NOT NULL,
     day TEXT NOT NULL,
     began TEXT NOT NULL,
     heard TEXT NOT NULL,
     seconds REAL NOT NULL,
     watched REAL NOT NULL,
     outcome TEXT
   ) STRICT;
   CREATE INDEX plays_by_day ON plays (day);
   CREATE INDEX plays_by_show ON plays (show, sequence);
   CREATE TABLE likes (show TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT;
   CREATE TABLE marks (
     show TEXT PRIMARY KEY,
     reason TEXT NOT NULL,
     at TEXT NOT NULL,
     count INTEGER NOT NULL
   ) STRICT`,
]

const HABITS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
`

export interface PlayRow {
  id: string
  show: string
  title: string
  screen: string
  /** Local day on which it began. */
  day: string
  began: string
  heard: string
  seconds: number
  watched: number
  /** Null: it plays. */
  outcome: Outcome | null
}

export interface PlaysFile {
  file: string
  report: (problem: { code: 'plays-not-kept'; subject: string; detail: string }) => void
}

type Asked = Pick<PlaysFilter, 'from' | 'to' | 'screen'>

const FITS = 'day BETWEEN $from AND $to AND ($screen IS NULL OR screen = $screen)'
/** Of the beginning of a day that names the period. */
const PERIOD_LENGTHS = { day: 10, month: 7, all: 0 } as const

const migrate = (database: DatabaseSync, file: string) => {
  const from = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (from > MIGRATIONS.length) throw new NewerVersionError(file, from, MIGRATIONS.length)
  if (from === MIGRATIONS.length) return
  database.exec(`BEGIN IMMEDIATE; ${MIGRATIONS.slice(from).join(';')};
    PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`)
}

const connect = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file)
  try {
    database.exec(HABITS)
    migrate(database, file)
    const [found] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})
    if (found !== 'ok') throw new DamageError(String(found))
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** The bad file is kept; a second one would only push out the first, which tells more. */
const putAside = (file: string) => {
  const aside = `${file}.damaged`
  if (existsSync(aside)) rmSync(file, { force: true })
  else renameSync(file, aside)
  for (const more of [`${file}-wal`, `${file}-shm`]) rmSync(more, { force: true })
}

/** What nobody can read any more is no reason to keep nothing further. */
const begin = ({ file, report }: PlaysFile): DatabaseSync => {
  try {
    return connect(file)
  } catch (error) {
    if (!meansDamage(error)) throw error
    report({ code: 'plays-not-kept', subject: file, detail: textOf(error) })
    putAside(file)
    return connect(file)
  }
}

export const openPlaysStore = (parts: PlaysFile) => {
  const { file, report } = parts
  /** Null where nothing can be kept now: shows play all the same, and staff are told. */
  let database: DatabaseSync | null = null
  let told = false

  const drop = () => {
    try {
      database?.close()
    } catch {
      // It is read again from disk.
    }
    database = null
  }

  /** Once for each time that the disk begins to refuse. */
  const failed = (error: unknown) => {
    if (endsTrust(error)) drop()
    if (!told) report({ code: 'plays-not-kept', subject: file, detail: textOf(error) })
    told = true
  }

  const opened = (): DatabaseSync => {
    database ??= begin(parts)
    return database
  }

  /** Answers when it is on disk. */
  const keep = (sql: string, values: Record<string, SQLInputValue>) => {
    try {
      opened().prepare(sql).run(values)
      told = false
    } catch (error) {
      failed(error)
      throw new StorageError(`${file}: ${textOf(error)}`, { cause: error })
    }
  }
  // Rows are ours alone: the schema above is their type.
  const all = <Row>(sql: string, values: Record<string, SQLInputValue> = {}): Row[] => {
    if (!database) return []
    try {
      return database.prepare(sql).all(values) as Row[]
    } catch (error) {
      failed(error)
      throw error
    }
  }

  try {
    opened()
  } catch (error) {
    if (error instanceof NewerVersionError) throw error
    failed(error)
  }

  return {
    /** A power cut, or a page that was gone, ended what nobody had ended. */
    cutOpen: () => keep(`UPDATE plays SET outcome = 'cut' WHERE outcome IS NULL`, {}),
    /** By the days that there are, not by the clock, which may be wrong by years. */
    forget: (days: number) =>
      keep(
        `DELETE FROM plays
         WHERE day < (SELECT DISTINCT day FROM plays ORDER BY day DESC LIMIT 1 OFFSET $last)`,
        { last: days - 1 },
      ),
    /** Sent twice or out of order, one play is one row; the last word of it counts, and an end stays one. */
    put: (row: PlayRow) =>
      keep(
        `INSERT INTO plays (id, show, title, screen, day, began, heard, seconds, watched, outcome)
         VALUES ($id, $show, $title, $screen, $day, $began, $heard, $seconds, $watched, $outcome)
         ON CONFLICT (id) DO UPDATE SET heard = $heard, seconds = $seconds, watched = $watched, outcome = $outcome
         WHERE outcome IS NULL OR outcome = 'cut'`,
        { ...row },
      ),
    /** Whether somebody ended this play; what was cut off may still come to its end. */
    isOver: (id: string): boolean =>
      all(`SELECT 1 FROM plays WHERE id = $id AND outcome <> 'cut'`, { id }).length > 0,
    plays: ({ from, to, screen }: Asked) =>
      all<PlayRow>(`SELECT * FROM plays WHERE ${FITS} ORDER BY sequence`, {
        from,
        to,
        screen: screen ?? null,
      }),
    /** One row for each way in which the plays of a show ended on a screen within a period. */
    endedSo: ({ from, to, by, screen }: PlaysFilter) =>
      all<EndedSo>(
        `SELECT substr(day, 1, $length) AS period, show, screen, coalesce(outcome, 'playing') AS ending,
           count(*) AS count, sum(watched) AS watched, max(sequence) AS last,
           -- SQLite takes it from the row of max(): https://sqlite.org/lang_select.html#bareagg
           title
         FROM plays WHERE ${FITS} GROUP BY period, show, screen, ending`,
        { from, to, screen: screen ?? null, length: PERIOD_LENGTHS[by] },
      ),
    screens: () =>
      all<{ screen: string }>('SELECT DISTINCT screen FROM plays ORDER BY screen').map(
        ({ screen }) => screen,
      ),
    /** Of each show. */
    lastPlays: (): LastPlay[] =>
      all(`SELECT show, seconds, outcome, heard FROM plays
           WHERE sequence IN (SELECT max(sequence) FROM plays GROUP BY show)`),
    lastPlay: (): LastPlay | null =>
      all<LastPlay>('SELECT show, seconds, outcome, heard FROM plays ORDER BY sequence DESC LIMIT 1')[0] ??
      null,
    /** Plays that were more than a look. */
    watched: (since: string) =>
      all<{ show: string; count: number }>(
        `SELECT show, count(*) AS count FROM plays
         WHERE day >= $since AND (watched >= 30 OR outcome = 'complete') GROUP BY show ORDER BY count DESC`,
        { since },
      ),
    figures: (from: string, to: string, faults: readonly string[]) =>
      all<Figures>(
        `SELECT show, max(title) AS title, count(*) AS plays, coalesce(sum(outcome = 'complete'), 0) AS complete,
           coalesce(sum(outcome IN (SELECT value FROM json_each($faults))), 0) AS failed, sum(watched) AS watched
         FROM plays WHERE day BETWEEN $from AND $to GROUP BY show ORDER BY plays DESC, title`,
        { from, to, faults: JSON.stringify(faults) },
      ),
    likes: () => all<{ show: string; count: number }>('SELECT show, count FROM likes ORDER BY count DESC'),
    like: (show: string) =>
      keep('INSERT INTO likes VALUES ($show, 1) ON CONFLICT (show) DO UPDATE SET count = count + 1', {
        show,
      }),
    marks: () => all<Mark>('SELECT show, reason, at, count FROM marks'),
    mark: (mark: Mark) =>
      keep('INSERT OR REPLACE INTO marks VALUES ($show, $reason, $at, $count)', { ...mark }),
    unmark: (show: string) => keep('DELETE FROM marks WHERE show = $show', { show }),
    /** The whole file, as a backup takes it; null where there is none to be read. */
    bytes: (): Uint8Array | null => {
      try {
        database?.exec('PRAGMA wal_checkpoint(TRUNCATE)')
        return database ? readFileSync(file) : null
      } catch {
        return null
      }
    },
    close: drop,
  }
}
