/** The ledger's side of 已阅: the rounds of each notice, what they count, and how they are sealed. */
import * as z from 'zod'
import type { Ledger } from '../storage/ledger.ts'
import { UnreadableError } from '../storage/problems.ts'
import { type Counted, receiptRound, sumOf } from './receipts.rules.ts'

interface Asked {
  workers: number
  confirmed: number
}

/** What a certificate keeps of the list, which the seal itself forgets. */
const Certificate = z.object({ list: z.object({ workers: z.int(), confirmed: z.int() }).nullable() })

export const openReceiptBook = (ledger: Ledger) => {
  const sealed = new Map<string, Asked | null>()

  const isSealed = (round: string): boolean => {
    if (sealed.has(round)) return true
    const certificate = ledger.seals.certificate(round)
    if (certificate === null) return false
    sealed.set(round, Certificate.parse(JSON.parse(certificate)).list)
    return true
  }

  /** All rounds of a notice, the one that takes confirmations last. */
  const roundsOf = (notice: string): [string, ...string[]] => {
    const rounds: [string, ...string[]] = [receiptRound(notice, 1)]
    while (isSealed(rounds[0])) rounds.unshift(receiptRound(notice, rounds.length + 1))
    return rounds
  }

  /** Null where nobody is asked. */
  const askedOf = (round: string): Asked | null => {
    const workers = ledger.workers.count(round) ?? 0
    return workers > 0 ? { workers, confirmed: ledger.workers.confirmed(round) ?? 0 } : null
  }

  const asks = (round: string): boolean => (ledger.workers.count(round) ?? 0) > 0

  return {
    /** The round that takes confirmations now. */
    current: (notice: string): string => roundsOf(notice)[0],
    /** A ledger that cannot be read has counted nothing that could be told. */
    counts: (notice: string): { counted: Counted[]; list: Asked | null; wasSealed: boolean } => {
      try {
        const [current, ...past] = roundsOf(notice)
        return {
          counted: [current, ...past].flatMap(round => ledger.tally(round) ?? []),
          list: askedOf(current) ?? past.map(round => sealed.get(round)).find(list => list) ?? null,
          wasSealed: past.length > 0,
        }
      } catch (error) {
        if (error instanceof UnreadableError) return { counted: [], list: null, wasSealed: false }
        throw error
      }
    },
    /** Whether it waits for those on a list. */
    asks,
    /** Whether cards are compared in it, or will be. */
    hasNumbers: (round: string): boolean => asks(round) || sumOf(ledger.tally(round) ?? [], 'card') > 0,
    seal: async (round: string) => {
      const list = askedOf(round)
      await ledger.seals.make(round, facts => JSON.stringify({ ...facts, list }))
    },
  }
}
