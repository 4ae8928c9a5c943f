/** Which rounds hold numbers, so that the format of cards must stay. */
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { RoundSettings } from '../../../electron/contract/round.ts'
import { openActivities } from '../../../electron/station/activities/activities.ts'
import { documentsIn, ledgerFile } from '../../../electron/station/documents.ts'
import type { RoomParts } from '../../../electron/station/rooms.ts'
import { openRounds } from '../../../electron/station/rounds/rounds.ts'
import { openLedger } from '../../../electron/station/storage/ledger.ts'
import { roundDraft, roundSettings } from '../../support/builders.ts'
import { stationWithCycle } from '../../support/cycle.ts'
import { temporaryFolder } from '../../support/station.ts'

/** The rounds room with one draft, on a ledger that cannot be read. */
const aDraftOnADamagedLedger = async (electorate: RoundSettings['electorate']) => {
  const dataDir = join(await temporaryFolder(), 'data')
  const station = await stationWithCycle({ dataDir })
  const settings = roundSettings({ electorate })
  await station.staff.ask.rounds.create(roundDraft({ activities: [station.chess.id], settings }))
  await station.close()
  const ledger = openLedger({ file: ledgerFile(dataDir), report: () => undefined })
  onTestFinished(() => ledger.close())
  vi.spyOn(ledger.workers, 'count').mockReturnValue(null)
  const parts: RoomParts = {
    openDocument: documentsIn(dataDir, () => undefined),
    announce: () => undefined,
    clock: { now: () => new Date() },
    monotonic: () => performance.now(),
    newId: randomUUID,
    audit: { carryOut: (_actor, _record, effect) => effect(), note: () => undefined },
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  return openRounds({
    ...parts,
    ...{ ledger, activities: await openActivities(parts), ownWork: () => true, mine: () => '' },
    sealKey: async () => privateKey,
  })
}

test('a draft whose list cannot be read may hold any number; one without a list holds none', async () => {
  expect((await aDraftOnADamagedLedger({ kind: 'listed' })).roundOfNumbers()).toBe(1)
  expect((await aDraftOnADamagedLedger({ kind: 'anyone' })).roundOfNumbers()).toBeNull()
})
