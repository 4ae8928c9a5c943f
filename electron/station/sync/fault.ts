/** What a source does wrong, and whether it is worth while to ask it again. */
import type { SyncFaultCode } from '../../contract/sync.ts'

/** Asking again may help; the others say no once and for all, until the next run. */
const PASSING: readonly SyncFaultCode[] = [
  'unreachable',
  'silent',
  'slow',
  'cut-off',
  'busy',
  'changed',
  'range',
]

export class SourceFault extends Error {
  override readonly name = 'SourceFault'
  readonly code: SyncFaultCode
  /** Milliseconds that the source asks us to wait; null: it does not say. */
  readonly wait: number | null

  constructor(code: SyncFaultCode, detail: string, wait: number | null = null) {
    super(detail)
    this.code = code
    this.wait = wait
  }

  get passes() {
    return PASSING.includes(this.code)
  }
}
