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
  /** Halves of what was refused as a whole, which go before what was counted since. */
  let halves: Passes[][] = []
  let batch: PassesBatch | null = null
  let underWay = false

  const fromTally = (): Passes[] => {
    const counts = tally.slice(0, PROOF_BATCH)
    tally = tally.slice(PROOF_BATCH)
    return counts
  }

  const next = (): PassesBatch | null => {
    const counts = halves.shift() ?? fromTally()
    return counts.length > 0 ? { id: newId(), counts } : null
  }

  /** One count that is wrong takes only itself along. */
  const halve = (counts: Passes[]) => {
    const middle = Math.ceil(counts.length / 2)
    if (counts.length > 1) halves = [counts.slice(0, middle), counts.slice(middle), ...halves]
  }

  return {
    add: (some: Passes) => {
      tally = added(tally, some)
    },
    handIn: async () => {
      batch ??= next()
      if (!batch || underWay) return
      underWay = true
      const { counts } = batch
      try {
        await send(batch)
        batch = null
      } catch (error) {
        if (!isRefused(error)) return
        halve(counts)
        batch = null
      } finally {
        underWay = false
      }
    },
  }
}
export type Outbox = ReturnType<typeof openOutbox>
