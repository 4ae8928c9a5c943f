/** Which rounds are sealed, and that one which cannot be keeps nothing else back. */
import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openSealing } from '../../../electron/station/rounds/sealing.ts'
import { openLedger } from '../../../electron/station/storage/ledger.ts'
import { round } from '../../support/builders.ts'
import { temporaryFolder } from '../../support/station.ts'

const { privateKey } = generateKeyPairSync('ed25519')

/** Closed rounds of these names; only those that are `known` were ever opened in the ledger. */
const closedRounds = async (ids: string[], known = ids) => {
  const ledger = openLedger({ file: join(await temporaryFolder(), 'l.sqlite'), report: () => undefined })
  onTestFinished(() => ledger.close())
  for (const id of known) ledger.openRound(id)
  const rounds = ids.map(id => ({
    ...round(),
    id,
    state: 'closed' as const,
    openedAt: '2026-07-20T08:00:00Z',
  }))
  const recorded: string[] = []
  const sealing = openSealing({
    ledger,
    store: {
      all: () => rounds,
      carryOut: (_actor, _act, { id }, _after, effect) => {
        recorded.push(id)
        return effect()
      },
    },
    clock: { now: () => new Date('2026-07-21T08:00:00Z') },
    mine: () => '',
    key: async () => privateKey,
  })
  return { ledger, sealing, recorded }
}

test('a round that cannot be sealed keeps the next one not back, nor what earlier seals have yet to remove', async () => {
  const { ledger, sealing } = await closedRounds(['first', 'second'])
  const { make } = ledger.seals
  vi.spyOn(ledger.seals, 'make').mockImplementation(async (id, certify) => {
    if (id === 'first') throw new Error('database or disk is full')
    return make(id, certify)
  })
  const finish = vi.spyOn(ledger.seals, 'finish')
  await expect(sealing.sealEnded()).rejects.toThrow('database or disk is full')
  expect(sealing.sealOf('first')).toBeNull()
  expect(sealing.sealOf('second')).not.toBeNull()
  expect(finish).toHaveBeenCalledOnce()
})

test('a round that this ledger never knew, as after a backup without orders, is not tried at all', async () => {
  const { sealing, recorded } = await closedRounds(['of another ledger', 'ours'], ['ours'])
  await sealing.sealEnded()
  expect(recorded).toEqual(['ours'])
})
