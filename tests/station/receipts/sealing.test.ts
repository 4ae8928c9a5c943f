/** How the confirmations of notices that are gone are sealed, on a disk that refuses and beside a long seal. */
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openReceipts } from '../../../electron/station/receipts/receipts.ts'
import { openLedger } from '../../../electron/station/storage/ledger.ts'
import { siteFields } from '../../support/builders.ts'
import { temporaryFolder } from '../../support/station.ts'

/** Two notices that are gone, with a reader each; what a seal does is up to the test. */
const twoToSeal = async (make: (round: string) => Promise<string>) => {
  const ledger = openLedger({ file: join(await temporaryFolder(), 'l.sqlite'), report: () => undefined })
  onTestFinished(() => ledger.close())
  const picks = [{ dish: 'touch', venue: 'shitang', slot: '2026-07-21' }]
  for (const notice of ['first', 'second']) {
    const round = `receipt:${notice}:1`
    ledger.openRound(round)
    await ledger.place({ id: notice, round, identification: 'touch:1', picks })
  }
  const sealing = vi.spyOn(ledger.seals, 'make').mockImplementation(make)
  const scene = { monotonic: 0 }
  const receipts = openReceipts({
    ...{ ledger, notices: { live: () => [], list: () => [] }, announce: () => undefined },
    audit: { carryOut: (_actor, _record, effect) => effect(), note: () => undefined },
    clock: { now: () => new Date('2026-07-21T08:00:00Z') },
    monotonic: () => scene.monotonic,
    identity: () => siteFields().identity,
    place: () => 'shitang',
  })
  return { receipts, scene, tried: () => sealing.mock.calls.map(([round]) => round.split(':')[1]) }
}

test('one that is refused keeps the next one not back, and is tried again after a rest only', async () => {
  const { receipts, scene, tried } = await twoToSeal(async round => {
    if (round.includes('first')) throw new Error('database or disk is full')
    return '{}'
  })
  for (let second = 0; second < 3; second++) {
    receipts.tick()
    await receipts.settled()
  }
  expect(tried()).toEqual(['first', 'second'])
  scene.monotonic += 60_000
  receipts.tick()
  await receipts.settled()
  expect(tried()).toEqual(['first', 'second', 'first', 'second'])
})

test('nobody waits for a seal that takes long', async () => {
  const long = Promise.withResolvers<string>()
  const { receipts, tried } = await twoToSeal(() => long.promise)
  expect(receipts.tick()).toBeUndefined()
  receipts.tick()
  await Promise.resolve()
  expect(tried()).toEqual(['first'])
  long.resolve('{}')
  await receipts.settled()
  expect(tried()).toEqual(['first', 'second'])
})
