/** The ledger: takes orders so that one that was thanked is on disk, and one that was not does not count. */
import { randomBytes as systemRandom } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { type AuditBooks, openAuditBooks } from './ledger.audit.books.ts'
import type { Entry } from './ledger.audit.rules.ts'
import { type LedgerAudit, openLedgerAudit } from './ledger.audit.ts'
import {
  type Books,
  openBooks,
  type Receipt,
  type Sealed,
  type Traffic,
  type Verdict,
} from './ledger.books.ts'
import { refuseNewerFile } from './ledger.connection.ts'
import {
  AlreadyOrderedError,
  type ClosedReason,
  endsTrust,
  type LedgerState,
  meansDamage,
  NotRecordedError,
  OrderingClosedError,
  reasonOf,
} from './ledger.errors.ts'
import { groupCommit } from './ledger.groupCommit.ts'
import { type HeldLedger, type LedgerHold, openLedgerHold } from './ledger.hold.ts'
import { openForReading, type Reading } from './ledger.reading.ts'
import { type Choice, pseudonym } from './ledger.rules.ts'
import { type LedgerSeals, openLedgerSeals } from './ledger.seals.ts'
import { gather, type Heads, headsOf, openSession, type Session } from './ledger.session.ts'
import { type LedgerWorkers, listedVoter, openLedgerWorkers } from './ledger.workers.ts'
import { NewerVersionError, type ReportProblem, StorageError, textOf, UnreadableError } from './problems.ts'

export {
  AlreadyOrderedError,
  NotListedError,
  NotRecordedError,
  OrderingClosedError,
} from './ledger.errors.ts'

export interface OrderInput {
  /** Made where the order was taken; sent twice it counts once. */
  id: string
  round: string
  /** Already normalised. Leaves this call only as a pseudonym. */
  identification: string
  picks: ReadonlyArray<Choice>
  /** Whether it may take the place of what the same worker ordered before; the ledger keeps both. */
  mayReplace?: boolean
  /** Whether only who is on the round's list may order. */
  listedOnly?: boolean
}

type TallyRow = Choice & { orders: number }

export interface Ledger {
  readonly state: LedgerState
  /** Makes the round's secret key if there is none. */
  openRound(round: string): void
  /** Resolves when the order is on disk. */
  place(order: OrderInput): Promise<Receipt>
  tally(round: string): TallyRow[] | null
  /** Null: cannot be read now, which is not the same as nobody. */
  turnout(round: string): number | null
  /** Null: cannot be read now. */
  traffic(since: string): Traffic | null
  /** Rounds that have a key and whose names begin so; null: cannot be read now. */
  keyed(beginning: string): string[] | null
  /** Who may order in a round that has a list. */
  readonly workers: LedgerWorkers
  readonly seals: LedgerSeals
  readonly audit: LedgerAudit
  /** Lets the file be copied while orders go on; throws where ordering is closed. */
  hold(): HeldLedger
  close(): void
}

export interface LedgerOptions {
  file: string
  report: ReportProblem
  now?: () => Date
  randomBytes?: (size: number) => Buffer
}

/** Bytes of a round's key: as many as SHA-256 yields. */
const KEY_BYTES = 32

/** About how many pages of the file a commit changes: some that all share, and some of each one's own. */
const SHARED_PAGES = 1
/** Sixteen orders or so share a page. */
const PAGES_OF_ORDER = 1 / 8
const PAGES_OF_ENTRY = 5
const PAGE_BYTES = 4096

const pagesOfEntry = ({ before, after }: Entry) =>
  PAGES_OF_ENTRY + ((before?.length ?? 0) + (after?.length ?? 0)) / PAGE_BYTES

export const openLedger = (options: LedgerOptions): Ledger => new FileLedger(options)

class FileLedger implements Ledger {
  readonly #options: Required<LedgerOptions>
  #state: LedgerState = 'ready'
  #session: Session | null = null
  /** Once ordering is closed: what can still be read. */
  #reading: Reading | null = null

  readonly #orders = groupCommit<Sealed, Verdict>({
    record: order => this.#usable().books.record(order),
    commit: (work, orders) => this.#commit(work, orders.length * PAGES_OF_ORDER),
    failed: error => {
      this.#distrust(error)
      return new NotRecordedError(`the order was not recorded (${textOf(error)})`, { cause: error })
    },
  })
  /** In commits of their own: an entry that cannot be kept takes no order with it. */
  readonly #entries = groupCommit<Entry, number>({
    record: entry => this.#usable().audit.record(entry),
    commit: (work, entries) =>
      this.#commit(
        work,
        entries.reduce((pages, entry) => pages + pagesOfEntry(entry), 0),
      ),
    failed: error => {
      this.#distrust(error)
      return new StorageError(`the audit log could not be written (${textOf(error)})`, { cause: error })
    },
  })

  readonly audit = openLedgerAudit({
    append: entry => this.#entries.add(entry),
    read: ask => this.#readAudit(ask),
  })

  readonly workers = openLedgerWorkers({
    usable: () => this.#usable(),
    openRound: round => this.openRound(round),
    commit: (work, pages) => this.#commit(work, pages),
    read: ask => this.#read(ask),
    distrust: error => this.#distrust(error),
  })
  readonly seals: LedgerSeals
  readonly #hold: LedgerHold

  constructor({ now = () => new Date(), randomBytes = systemRandom, ...options }: LedgerOptions) {
    this.#options = { ...options, now, randomBytes }
    this.#hold = openLedgerHold({
      file: options.file,
      usable: () => this.#usable(),
      distrust: error => this.#distrust(error),
    })
    this.seals = openLedgerSeals({
      file: options.file,
      settled: () => {
        this.#orders.flush()
        return this.#usable()
      },
      commit: (work, pages) => this.#commit(work, pages),
      ask: ask => this.#ask(ask),
      distrust: error => this.#distrust(error),
      rewriting: () => this.#hold.rewriting(),
    })
    refuseNewerFile(options.file)
    this.#begin()
  }

  get state() {
    return this.#state
  }

  openRound(round: string) {
    const session = this.#usable()
    if (session.books.round(round)) return
    try {
      session.books.addRound(round, this.#options.randomBytes(KEY_BYTES))
    } catch (error) {
      this.#distrust(error)
      throw new StorageError(`round ${round} could not be opened (${textOf(error)})`, { cause: error })
    }
  }

  async place({ id, round, identification, picks, ...rules }: OrderInput): Promise<Receipt> {
    const key = this.#usable().books.round(round)?.key
    if (!key || this.seals.isUnderWay(round))
      throw new NotRecordedError(`round ${round} was never opened, or is sealed`)
    const { mayReplace = false, listedOnly = false } = rules
    const tag = pseudonym(key, identification)
    const voter = listedOnly ? listedVoter(this.#usable().books, round, tag) : tag
    const order = { id, round, voter, picks, mayReplace, at: this.#options.now().toISOString() }
    return receiptOf(await this.#orders.add(order))
  }

  tally(round: string) {
    return this.#read(books => books.tally(round))
  }

  turnout(round: string) {
    return this.#read(books => books.turnout(round))
  }

  traffic(since: string) {
    return this.#read(books => books.traffic(since))
  }

  keyed(beginning: string) {
    return this.#read(books => books.keyed(beginning))
  }

  hold() {
    return this.#hold.hold()
  }

  close() {
    this.#orders.flush()
    this.#entries.flush()
    this.#gatherLast()
    this.#drop()
    this.#hold.close()
    this.#reading?.database.close()
    this.#reading = null
    if (this.#state === 'ready') this.#state = 'failed'
  }

  /** So that the next start has nothing to read again; it would, if the disk refuses now. */
  #gatherLast() {
    try {
      if (this.#session?.books.waiting()) gather(this.#session)
    } catch {
      // The orders themselves are on disk.
    }
  }

  #ask<T>(ask: (database: DatabaseSync) => T): T {
    const database = this.#session?.database ?? this.#reading?.database
    if (!database) throw new UnreadableError(`the ledger cannot be read: it is ${this.#state}`)
    try {
      return ask(database)
    } catch (error) {
      this.#distrust(error)
      throw new UnreadableError(`the ledger could not be read (${textOf(error)})`, { cause: error })
    }
  }

  #usable(): Session {
    if (this.#state !== 'ready') throw new OrderingClosedError(this.#state)
    if (!this.#session) throw new OrderingClosedError('failed')
    return this.#session
  }

  #read<T>(ask: (books: Books) => T): T | null {
    const books = this.#session?.books ?? this.#reading?.books
    try {
      return books ? ask(books) : null
    } catch (error) {
      this.#distrust(error)
      return null
    }
  }

  #readAudit<T>(ask: (books: AuditBooks) => T): T {
    const books = this.#session?.audit ?? this.#reading?.audit
    if (!books) throw new UnreadableError(`the audit log cannot be read: the ledger is ${this.#state}`)
    try {
      return ask(books)
    } catch (error) {
      this.#distrust(error)
      throw new UnreadableError(`the audit log could not be read (${textOf(error)})`, { cause: error })
    }
  }

  #commit<T>(work: () => T, pages: number): T {
    const session = this.#usable()
    session.database.exec('BEGIN IMMEDIATE')
    const answers = work()
    session.database.exec('COMMIT')
    session.acknowledged = headsOf(session)
    session.upkeep.committed(SHARED_PAGES + pages)
    return answers
  }

  /** After an error: back to what is known to be true, by rollback where that suffices, else from disk. */
  #distrust(error: unknown) {
    if (!this.#session) return
    if (!endsTrust(error) && this.#rollBack(this.#session)) return
    const heads = this.#session.acknowledged
    this.#drop()
    if (meansDamage(error)) return this.#closeOrdering(error)
    this.#begin(heads)
  }

  #rollBack(session: Session): boolean {
    try {
      if (session.database.isTransaction) session.database.exec('ROLLBACK')
      session.books = openBooks(session.database)
      session.audit = openAuditBooks(session.database)
      return true
    } catch {
      return false
    }
  }

  #begin(heads?: Heads) {
    this.#hold.rewriting()
    const { file, report } = this.#options
    const failed = (error: unknown) => this.#distrust(error)
    const auditBroken = (sequence: number) =>
      report({
        code: 'audit-broken',
        subject: file,
        detail: `Entry ${sequence} of the audit log does not fit the chain: it or one before it was changed by another hand. Keep a copy of the file for inquiry.`,
      })
    try {
      this.#session = openSession({ file, failed, auditBroken, ...(heads && { heads }) })
    } catch (error) {
      if (error instanceof NewerVersionError) throw error
      this.#closeOrdering(error)
    }
  }

  #drop() {
    try {
      this.#session?.close()
    } catch {
      // What a broken connection says on closing adds nothing; the file is read again from disk.
    }
    this.#session = null
  }

  #closeOrdering(error: unknown) {
    const { file, report } = this.#options
    const reason: ClosedReason = reasonOf(error)
    this.#state = reason
    this.#reading = openForReading(file)
    report({ code: 'ordering-closed', subject: file, detail: `${textOf(error)}. ${ADVICE[reason]}` })
  }
}

const ADVICE: Record<ClosedReason, string> = {
  'read-only': 'No orders are taken. Make the folder writable, then restart the station.',
  damaged: 'No orders are taken. Keep a copy of the file for inquiry, put back a backup, then restart.',
  failed: 'No orders are taken. Check the disk, then restart the station.',
}

const receiptOf = (verdict: Verdict): Receipt => {
  if (verdict.kind === 'recorded') return verdict.receipt
  throw new AlreadyOrderedError('this number has already ordered')
}
