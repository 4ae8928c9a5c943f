/** Says in words what a check of a sealed round found. */
import type { Seal } from '../../contract/seal.ts'
import type { Misfit } from './certificate.rules.ts'

const SAID = { roll: 'worker', ballot: 'ballot' } as const

const fault = (misfit: Exclude<Misfit, null>): string => {
  if (misfit.kind === 'signature')
    return 'The signature does not fit the certificate: the certificate was changed.'
  if (misfit.kind === 'totals') return 'The totals of the certificate are not those of the ballots.'
  if (misfit.kind === 'end')
    return `The records of kind "${SAID[misfit.record]}" end otherwise than the certificate says: some are missing or were added.`
  return `The first record that does not fit is ${SAID[misfit.record]} ${misfit.place}.`
}

export const verdict = (seal: Seal, misfit: Misfit): string =>
  [
    `Round ${seal.number} of ${seal.mine}, sealed ${seal.sealedAt}: ${seal.workers} workers, ${seal.orders} orders.`,
    misfit ? `It does NOT fit. ${fault(misfit)}` : 'Everything fits: signature, workers, ballots, totals.',
    `Signed by station key ${seal.key}. Compare it with the one that the station's console shows.`,
  ].join('\n')
