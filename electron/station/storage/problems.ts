/** What storage says when the disk does not do as asked: problems for staff, errors for callers. */

export interface StorageProblem {
  code:
    | 'document-restored'
    | 'document-unreadable'
    | 'document-not-saved'
    | 'ordering-closed'
    | 'audit-broken'
    | 'audit-aside'
    | 'audit-not-kept'
  /** The file concerned. */
  subject: string
  /** For a technician, in English: what was found and what to do. */
  detail: string
}
export type ReportProblem = (problem: StorageProblem) => void

/** The disk refused; what was there before is still there and still true. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}

/** What is asked for cannot be read now, which is not the same as nothing. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
}

/** The file was written by a newer program. It has been left untouched. */
export class NewerVersionError extends Error {
  override readonly name = 'NewerVersionError'

  constructor(file: string, found: number, known: number) {
    super(
      `${file} was written by a newer program (version ${found}, this program knows ${known}); ` +
        'it has been left as it is: install the newer program again',
    )
  }
}

export const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

export const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
