/** Hands in what was counted, one batch at a time; what was not answered is handed in again as it was. */
import { type Passes, type PassesBatch, PROOF_BATCH } from '../../../../electron/contract/proof.ts'
import { added } from './tally.rules.ts'

export interface OutboxParts {
  send: (batch: PassesBatch) => Promise<unknown>
  /** Whether the same batch would be refused again. */
  isRefused: (error: unknown) => boolean
  newId: () => string
}

export const openOutbox = ({ send, isRefused, newId }: OutboxParts) => {
  let tally: Passes[] = []
  let batch: PassesBatch | null = null
  let underWay = false

  const next = (): PassesBatch | null => {
    if (tally.length === 0) return null
    const counts = tally.slice(0, PROOF_BATCH)
    tally = tally.slice(PROOF_BATCH)
    return { id: newId(), counts }
  }

  return {
    add: (some: Passes) => {
      tally = added(tally, some)
    },
    handIn: async () => {
      batch ??= next()
      if (!batch || underWay) return
      underWay = true
      try {
        await send(batch)
        batch = null
      } catch (error) {
        if (isRefused(error)) batch = null
      } finally {
        underWay = false
      }
    },
  }
}
export type Outbox = ReturnType<typeof openOutbox>
