/** Seals every round that ended, at once or, where the disk refused, as soon as it can be written. */
import type { KeyObject } from 'node:crypto'
import type { Round } from '../../contract/round.ts'
import { Seal } from '../../contract/seal.ts'
import { eachByItself } from '../eachByItself.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { type Clock, STATION } from '../ports.ts'
import { signedSeal } from '../seal/certificate.rules.ts'
import type { Ledger } from '../storage/ledger.ts'
import type { RoundStore } from './rounds.store.ts'

export interface SealingParts {
  store: Pick<RoundStore, 'all' | 'carryOut'>
  ledger: Ledger
  clock: Clock
  /** The mine's name, which the certificate bears. */
  mine: () => string
  /** Made when it is first needed. */
  key: () => Promise<KeyObject>
}

const hasEnded = ({ state, openedAt }: Round) => openedAt !== null && ['closed', 'cancelled'].includes(state)

export const openSealing = ({ store, ledger, clock, mine, key }: SealingParts) => {
  const sealed = new Map<string, Seal>()

  const sealOf = (id: string): Seal | null => {
    const known = sealed.get(id)
    if (known) return known
    const certificate = ledger.seals.certificate(id)
    if (certificate === null) return null
    const seal = Seal.parse(JSON.parse(certificate))
    sealed.set(id, seal)
    return seal
  }

  const seal = async (round: Round) => {
    const signer = await key()
    const sealedAt = clock.now().toISOString()
    const certify = (facts: Parameters<Parameters<Ledger['seals']['make']>[1]>[0]) =>
      JSON.stringify(
        signedSeal({ ...facts, format: 1, number: round.number, mine: mine(), sealedAt }, signer),
      )
    await store.carryOut(STATION, 'seal', round, null, () => ledger.seals.make(round.id, certify))
  }

  /** A backup without orders brings rounds that closed under another ledger: there is nothing of them to seal. */
  const isKnown = ({ id }: Round) => ledger.keyed(id)?.includes(id) ?? true

  const inTurn = oneAtATime()

  return {
    sealOf,
    /**
     * Seals what ended and is not sealed, and ends what earlier seals began; one that is refused keeps no other one
     * back, and then it rejects.
     */
    sealEnded: () =>
      inTurn(async () => {
        if (ledger.state !== 'ready') return
        const rounds = store.all().filter(round => hasEnded(round) && isKnown(round))
        const seals = rounds.map(round => async () => sealOf(round.id) ?? seal(round))
        await eachByItself([...seals, ledger.seals.finish], work => work())
      }),
  }
}
export type Sealing = ReturnType<typeof openSealing>
