/** Seals as the ledger offers them: made once for a round, kept for good, read by whoever verifies. */
import type { DatabaseSync } from 'node:sqlite'
import { openBooks } from './ledger.books.ts'
import {
  certificateOf,
  cleanAfterSeal,
  recordsOf,
  type SealedRecord,
  type SealFacts,
  sealedTurnout,
  sealRound,
  type TurnoutAt,
} from './ledger.seal.ts'
import { gather, headsOf, type Session } from './ledger.session.ts'
import { StorageError, textOf } from './problems.ts'

export interface LedgerSeals {
  /**
   * Takes the round's orders apart for good and keeps the certificate that `certify` makes of what is sealed; answers
   * with the one that is kept where the round was sealed before. Throws StorageError, and nothing has changed.
   */
  make(round: string, certify: (facts: SealFacts) => string): string
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
  commit: <T>(work: () => T) => T
  /** Reads from whatever can still be read; throws UnreadableError. */
  ask: <T>(ask: (database: DatabaseSync) => T) => T
  distrust: (error: unknown) => void
  /** The file itself is about to be written anew. */
  rewriting: () => void
}

export const openLedgerSeals = (parts: LedgerSealsParts): LedgerSeals => {
  const { file, settled, commit, ask, distrust, rewriting } = parts

  /** The books forget the round's voters and key; a disk too full for cleaning is asked again at the next start. */
  const afterwards = (session: Session) => {
    session.books = openBooks(session.database)
    session.acknowledged = headsOf(session)
    rewriting()
    try {
      cleanAfterSeal(session.database, file)
    } catch (error) {
      distrust(error)
    }
  }

  const make = (
    session: Session,
    round: { id: string; number: number },
    certify: (facts: SealFacts) => string,
  ) => {
    if (session.books.waiting() > 0) gather(session)
    const { database, books } = session
    const told = { totals: books.tally(round.id), workers: books.turnout(round.id) }
    const certificate = commit(() => sealRound(database, { round, certify, ...told }))
    afterwards(session)
    return certificate
  }

  return {
    make: (id, certify) => {
      const session = settled()
      const found = session.books.round(id)
      if (!found) throw new StorageError(`round ${id} was never opened`)
      const kept = certificateOf(session.database, id)
      if (kept !== null) return kept
      try {
        return make(session, { id, number: found.number }, certify)
      } catch (error) {
        distrust(error)
        throw new StorageError(`round ${id} could not be sealed (${textOf(error)})`, { cause: error })
      }
    },
    certificate: round => ask(database => certificateOf(database, round)),
    turnout: round => ask(database => sealedTurnout(database, round)),
    records: round => ask(database => [...recordsOf(database, round)]),
  }
}
