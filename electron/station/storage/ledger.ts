/** The ledger: takes orders so that one that was thanked is on disk, and one that was not does not count. */
import { randomBytes as systemRandom } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { type Books, type Head, openBooks, type Receipt, type Sealed, type Verdict } from './ledger.books.ts'
import { connectForReading, refuseNewerFile } from './ledger.connection.ts'
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
import { type Choice, pseudonym } from './ledger.rules.ts'
import { openSession, type Session } from './ledger.session.ts'
import { NewerVersionError, type ReportProblem, StorageError, textOf } from './problems.ts'

export { AlreadyOrderedError, NotRecordedError, OrderingClosedError } from './ledger.errors.ts'

export interface OrderInput {
  /** Made where the order was taken; sent twice it counts once. */
  id: string
  round: string
  /** Already normalised. Leaves this call only as a pseudonym. */
  identification: string
  picks: ReadonlyArray<Choice>
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

interface Waiting {
  order: Sealed
  resolve: (receipt: Receipt) => void
  reject: (error: Error) => void
}

export const openLedger = (options: LedgerOptions): Ledger => new FileLedger(options)

class FileLedger implements Ledger {
  readonly #options: Required<LedgerOptions>
  #state: LedgerState = 'ready'
  #session: Session | null = null
  /** Once ordering is closed: what can still be read. */
  #reading: { database: DatabaseSync; books: Books } | null = null
  #waiting: Waiting[] = []

  constructor({ now = () => new Date(), randomBytes = systemRandom, ...options }: LedgerOptions) {
    this.#options = { ...options, now, randomBytes }
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

  async place({ id, round, identification, picks }: OrderInput): Promise<Receipt> {
    const key = this.#usable().books.round(round)?.key
    if (!key) throw new NotRecordedError(`round ${round} was never opened`)
    const voter = pseudonym(key, identification)
    const order = { id, round, voter, picks, at: this.#options.now().toISOString() }
    return new Promise((resolve, reject) => {
      // Whatever arrives in this turn of the event loop shares one commit.
      if (this.#waiting.length === 0) setImmediate(() => this.#flush())
      this.#waiting.push({ order, resolve, reject })
    })
  }

  tally(round: string) {
    return this.#read(books => books.tally(round))
  }

  turnout(round: string) {
    return this.#read(books => books.turnout(round))
  }

  close() {
    this.#flush()
    this.#drop()
    this.#reading?.database.close()
    this.#reading = null
    if (this.#state === 'ready') this.#state = 'failed'
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

  #flush() {
    const batch = this.#waiting
    this.#waiting = []
    if (batch.length === 0) return
    try {
      const verdicts = this.#commit(batch.map(({ order }) => order))
      // Only now is everything of this batch on disk.
      for (const [index, { resolve, reject }] of batch.entries()) settle(verdicts[index], resolve, reject)
    } catch (error) {
      this.#distrust(error)
      const refusal = new NotRecordedError(`the order was not recorded (${textOf(error)})`, { cause: error })
      for (const { reject } of batch) reject(refusal)
    }
  }

  #commit(orders: Sealed[]): Verdict[] {
    const session = this.#usable()
    const { database, books, upkeep } = session
    database.exec('BEGIN IMMEDIATE')
    const verdicts = orders.map(order => books.record(order))
    database.exec('COMMIT')
    session.acknowledged = books.head()
    upkeep.committed(orders.length)
    return verdicts
  }

  /** After an error: back to what is known to be true, by rollback where that suffices, else from disk. */
  #distrust(error: unknown) {
    if (!this.#session) return
    if (!endsTrust(error) && this.#rollBack(this.#session)) return
    const head = this.#session.acknowledged
    this.#drop()
    if (meansDamage(error)) return this.#closeOrdering(error)
    this.#begin(head)
  }

  #rollBack(session: Session): boolean {
    try {
      if (session.database.isTransaction) session.database.exec('ROLLBACK')
      session.books = openBooks(session.database)
      return true
    } catch {
      return false
    }
  }

  #begin(head?: Head) {
    const { file } = this.#options
    try {
      this.#session = openSession({ file, failed: error => this.#distrust(error), ...(head && { head }) })
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

const openForReading = (file: string) => {
  const database = connectForReading(file)
  if (!database) return null
  try {
    return { database, books: openBooks(database) }
  } catch {
    database.close()
    return null
  }
}

const ADVICE: Record<ClosedReason, string> = {
  'read-only': 'No orders are taken. Make the folder writable, then restart the station.',
  damaged: 'No orders are taken. Keep a copy of the file for inquiry, put back a backup, then restart.',
  failed: 'No orders are taken. Check the disk, then restart the station.',
}

const settle = (
  verdict: Verdict | undefined,
  resolve: (receipt: Receipt) => void,
  reject: (error: Error) => void,
) => {
  if (verdict?.kind === 'recorded') resolve(verdict.receipt)
  else if (verdict?.kind === 'already-ordered')
    reject(new AlreadyOrderedError('this number has already ordered'))
  else reject(new NotRecordedError('another order bears this id'))
}
