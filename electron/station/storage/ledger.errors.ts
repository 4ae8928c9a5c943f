/** How the ledger says no, and what kind of trouble an error of SQLite is. */

export type LedgerState = 'ready' | 'read-only' | 'damaged' | 'failed'
export type ClosedReason = Exclude<LedgerState, 'ready'>

export class AlreadyOrderedError extends Error {
  override readonly name = 'AlreadyOrderedError'
}

/** Only some may order in this round, and this number is none of theirs. */
export class NotListedError extends Error {
  override readonly name = 'NotListedError'
}

/** This order does not count; it may be tried again. */
export class NotRecordedError extends Error {
  override readonly name = 'NotRecordedError'
}

export class OrderingClosedError extends Error {
  override readonly name = 'OrderingClosedError'
  readonly reason: ClosedReason

  constructor(reason: ClosedReason) {
    super(`orders cannot be kept now: the ledger is ${reason}`)
    this.reason = reason
  }
}

/** The ledger's content contradicts itself. */
export class DamageError extends Error {
  override readonly name = 'DamageError'
}

/** A folder or file that this process may read but not write. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError'
}

/** Primary result codes of SQLite, https://sqlite.org/rescode.html */
const [READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB] = [8, 10, 11, 14, 26]

const resultCode = (error: unknown) =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0

export const meansDamage = (error: unknown) =>
  error instanceof DamageError || [CORRUPT, NOTADB].includes(resultCode(error))

/** After these what the connection holds in memory may differ from what is on disk. */
export const endsTrust = (error: unknown) =>
  meansDamage(error) || [READONLY, IOERR, CANTOPEN].includes(resultCode(error))

export const reasonOf = (error: unknown): ClosedReason => {
  if (meansDamage(error)) return 'damaged'
  return error instanceof ReadOnlyError || resultCode(error) === READONLY ? 'read-only' : 'failed'
}
