/** Who may order in a round that has a list, as the ledger offers it; kept as pseudonyms under the round's key. */
import type { Books } from './ledger.books.ts'
import { NotListedError } from './ledger.errors.ts'
import { pseudonym } from './ledger.rules.ts'
import type { Session } from './ledger.session.ts'
import { StorageError, textOf } from './problems.ts'

/** Whether a worker of the round's list ordered, or is not on it. */
export type WorkerStanding = 'ordered' | 'missing' | 'unlisted'

export interface LedgerWorkers {
  /**
   * Says who may order in the round, each with all numbers that are that one's; answers with how many that are.
   * Throws StorageError, and the list is as it was.
   */
  set(round: string, workers: ReadonlyArray<readonly string[]>): number
  /** How many are on the round's list; null: cannot be read now. */
  count(round: string): number | null
  /** How many of those on the round's list ordered; null: cannot be read now. */
  confirmed(round: string): number | null
  /** What is known of each of these workers by their numbers; null: cannot be read now, or the key is gone. */
  standings(round: string, workers: ReadonlyArray<readonly string[]>): WorkerStanding[] | null
}

export interface LedgerWorkersParts {
  /** The trusted session; throws where ordering is closed. */
  usable: () => Session
  openRound: (round: string) => void
  commit: (work: () => void, pages: number) => void
  read: <T>(ask: (books: Books) => T) => T | null
  distrust: (error: unknown) => void
}

export const openLedgerWorkers = (parts: LedgerWorkersParts): LedgerWorkers => ({
  set: (round, workers) => {
    parts.openRound(round)
    const { books } = parts.usable()
    const key = books.round(round)?.key
    if (!key) throw new StorageError(`round ${round} is sealed; its list cannot be changed`)
    const tags = workers.map(numbers => numbers.map(number => pseudonym(key, number)))
    try {
      parts.commit(() => books.list(round, tags), tags.length)
      return books.listed(round)
    } catch (error) {
      parts.distrust(error)
      throw new StorageError(`the list could not be kept (${textOf(error)})`, { cause: error })
    }
  },
  count: round => parts.read(books => books.listed(round)),
  confirmed: round => parts.read(books => books.confirmed(round)),
  standings: (round, workers) =>
    parts.read(books => {
      const key = books.round(round)?.key
      if (!key) return null
      return workers.map(numbers =>
        standingOf(
          books,
          round,
          numbers.map(number => pseudonym(key, number)),
        ),
      )
    }),
})

const standingOf = (books: Books, round: string, tags: readonly Uint8Array[]): WorkerStanding => {
  const voters = tags.map(tag => books.voterOf(round, tag)).filter(voter => voter !== null)
  if (voters.length === 0) return 'unlisted'
  return voters.some(voter => books.hasOrdered(round, voter)) ? 'ordered' : 'missing'
}

/** The voter that a number of the list belongs to; throws NotListedError. */
export const listedVoter = (books: Books, round: string, tag: Uint8Array): Uint8Array => {
  const voter = books.voterOf(round, tag)
  if (!voter) throw new NotListedError('this number is not on the list of the round')
  return voter
}
