/** Who may order in a round that has a list, as the ledger offers it; kept as pseudonyms under the round's key. */
import type { Books } from './ledger.books.ts'
import { NotListedError } from './ledger.errors.ts'
import { pseudonym } from './ledger.rules.ts'
import type { Session } from './ledger.session.ts'
import { StorageError, textOf } from './problems.ts'

export interface LedgerWorkers {
  /**
   * Says who may order in the round, each with all numbers that are that one's; answers with how many that are.
   * Throws StorageError, and the list is as it was.
   */
  set(round: string, workers: ReadonlyArray<readonly string[]>): number
  /** How many are on the round's list; null: cannot be read now. */
  count(round: string): number | null
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
})

/** The voter that a number of the list belongs to; throws NotListedError. */
export const listedVoter = (books: Books, round: string, tag: Uint8Array): Uint8Array => {
  const voter = books.voterOf(round, tag)
  if (!voter) throw new NotListedError('this number is not on the list of the round')
  return voter
}
