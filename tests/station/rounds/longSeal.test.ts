import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openActivities } from '../../../electron/station/activities/activities.ts'
import { documentsIn, ledgerFile } from '../../../electron/station/documents.ts'
import type { RoomParts } from '../../../electron/station/rooms.ts'
import { openRounds } from '../../../electron/station/rounds/rounds.ts'
import { openLedger } from '../../../electron/station/storage/ledger.ts'
import { hoursFromNow } from '../../support/builders.ts'
import { stationWithCycle } from '../../support/cycle.ts'
import { temporaryFolder } from '../../support/station.ts'

/** The rounds room on a folder whose round is over and has five orders; the key that signs its seal is yet to come. */
const aRoundThatEnded = async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const station = await stationWithCycle({ dataDir })
  await station.many((await station.openRound()).id, 5)
  await station.close()
  const ledger = openLedger({ file: ledgerFile(dataDir), report: () => undefined })
  onTestFinished(() => ledger.close())
  const parts: RoomParts = {
    openDocument: documentsIn(dataDir, () => undefined),
    announce: () => undefined,
    clock: { now: () => new Date(hoursFromNow(60)) },
    monotonic: () => performance.now(),
    newId: randomUUID,
    audit: { carryOut: (_actor, _record, effect) => effect(), note: () => undefined },
  }
  const signer = Promise.withResolvers<KeyObject>()
  const activities = await openActivities(parts)
  const rounds = await openRounds({
    ...parts,
    ...{ ledger, activities, ownWork: () => true, mine: () => '', sealKey: () => signer.promise },
  })
  return { rounds, sign: () => signer.resolve(generateKeyPairSync('ed25519').privateKey) }
}

test('while a round is being sealed time goes on for all others, and the round is closed already', async () => {
  const { rounds, sign } = await aRoundThatEnded()
  await rounds.tick()
  await rounds.tick()
  expect(rounds.list()).toMatchObject([{ state: 'closed', seal: null }])
  sign()
  await rounds.settled()
  expect(rounds.list()).toMatchObject([{ seal: { workers: 5 } }])
})
