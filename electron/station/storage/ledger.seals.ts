/** Seals as the ledger offers them: made once for a round, kept for good, read by whoever verifies. */
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import { oneAtATime } from '../oneAtATime.ts'
import { openBooks } from './ledger.books.ts'
import { cleanPages, needsCleaning } from './ledger.seal.cleaning.ts'
import { removeSealed, takeApart } from './ledger.seal.steps.ts'
import {
  certificateOf,
  keepSeal,
  recordsOf,
  type SealedRecord,
  type SealFacts,
  sealedTurnout,
  type TurnoutAt,
} from './ledger.seal.ts'
import { gather, headsOf, type Session } from './ledger.session.ts'
import { StorageError, textOf } from './problems.ts'

type Certify = (facts: SealFacts) => string

export interface LedgerSeals {
  /**
   * Takes the round's orders apart for good and keeps the certificate that `certify` makes of what is sealed; answers
   * with the one that is kept where the round was sealed before. It works in short steps between which others order.
   * Rejects with StorageError, and the round's orders are as they were. What the disk refused to remove after the
   * certificate was kept is left to `finish`.
   */
  make(round: string, certify: Certify): Promise<string>
  /** Removes what earlier seals were to remove and a disk refused to; rejects with StorageError while it still does. */
  finish(): Promise<void>
  /** From the beginning of a seal on the round takes no order. */
  isUnderWay(round: string): boolean
  /** The certificate of a sealed round; null while it is not sealed. */
  certificate(round: string): string | null
  /** How many had ordered when, of a sealed round. */
  turnout(round: string): TurnoutAt[]
  /** What is left of a sealed round: the roll, then the ballots. */
  records(round: string): SealedRecord[]
}

export interface LedgerSealsParts {
  file: string
  /** The trusted session, with every order that came before on disk; throws where ordering is closed. */
  settled: () => Session
  /** Runs the work in one transaction and answers when that is on disk, or throws. */
  commit: <T>(work: () => T, pages: number) => T
  /** Reads from whatever can still be read; throws UnreadableError. */
  ask: <T>(ask: (database: DatabaseSync) => T) => T
  distrust: (error: unknown) => void
  /** The file itself is about to be written anew. */
  rewriting: () => void
}

/** About how many pages of the file a step changes. */
const PAGES_OF_STEP = 60

export const openLedgerSeals = (parts: LedgerSealsParts): LedgerSeals => {
  const { file, settled, commit, ask, distrust, rewriting } = parts
  const inTurn = oneAtATime()
  const underWay = new Set<string>()

  /** What a step was made for is gone with its connection. */
  const demandSame = (session: Session) => {
    if (settled() !== session) throw new StorageError('the ledger was opened anew meanwhile')
  }

  /** One step a turn, so that others order, read and write in between. */
  const walk = async <T>(session: Session, steps: Generator<void, T>, stepped = () => {}): Promise<T> => {
    for (;;) {
      demandSame(session)
      const step = commit(() => steps.next(), PAGES_OF_STEP)
      stepped()
      if (step.done) return step.value
      await turn()
    }
  }

  /** The books forget voters and key of what was removed. */
  const forget = (session: Session) => {
    session.books = openBooks(session.database)
    session.acknowledged = headsOf(session)
  }

  const clean = async (session: Session) => {
    forget(session)
    await walk(session, removeSealed(session.database), () => forget(session))
    for (const _ of cleanPages(session.database, file)) {
      forget(session)
      await turn()
      demandSame(session)
      rewriting()
    }
  }

  const finish = async () => {
    const session = settled()
    try {
      if (needsCleaning(session.database)) await clean(session)
    } catch (error) {
      distrust(error)
      throw new StorageError(`what a seal removes is still there (${textOf(error)})`, { cause: error })
    }
  }

  /** A certificate that is on disk holds, whatever can be removed yet. */
  const finishOrLeave = () => finish().catch(() => undefined)

  const make = async (session: Session, id: string, number: number, certify: Certify) => {
    const { database } = session
    if (session.books.waiting() > 0) gather(session)
    const apart = await walk(session, takeApart(database, number))
    const { books } = session
    const told = { totals: books.tally(id), workers: books.turnout(id) }
    const certificate = commit(
      () => keepSeal(database, { round: { id, number }, apart, certify, ...told }),
      PAGES_OF_STEP,
    )
    await finishOrLeave()
    return certificate
  }

  const makeOnce = async (id: string, certify: Certify): Promise<string> => {
    const session = settled()
    const found = session.books.round(id)
    if (!found) throw new StorageError(`round ${id} was never opened`)
    const kept = certificateOf(session.database, id)
    if (kept !== null) {
      await finishOrLeave()
      return kept
    }
    underWay.add(id)
    try {
      return await make(session, id, found.number, certify)
    } catch (error) {
      distrust(error)
      throw new StorageError(`round ${id} could not be sealed (${textOf(error)})`, { cause: error })
    } finally {
      underWay.delete(id)
    }
  }

  return {
    make: (id, certify) => inTurn(() => makeOnce(id, certify)),
    finish: () => inTurn(finish),
    isUnderWay: round => underWay.has(round),
    certificate: round => ask(database => certificateOf(database, round)),
    turnout: round => ask(database => sealedTurnout(database, round)),
    records: round => ask(database => [...recordsOf(database, round)]),
  }
}
