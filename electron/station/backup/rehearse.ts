/** Tries an unpacked folder before it takes the place of any data: opens every room on it, as a start would. */
import { randomUUID } from 'node:crypto'
import { ledgerFile } from '../documents.ts'
import { PROGRAM_VERSION } from '../program.ts'
import { openRooms } from '../rooms.ts'
import { checkChain, checkPages } from '../storage/ledger.check.ts'
import { connectForReading } from '../storage/ledger.connection.ts'
import { NewerVersionError, textOf } from '../storage/problems.ts'
import { undoing } from '../undoing.ts'
import { BackupError, damaged } from './failures.ts'

/** Problems of the files themselves. A show that could not be played, or a door that was shut, is as it was. */
const OF_THE_FILES = [
  'document-restored',
  'document-unreadable',
  'document-not-saved',
  'ordering-closed',
  'proof-damaged',
  'plays-not-kept',
]

export const rehearse = async (dataDir: string) => {
  const undo = undoing()
  const problems: string[] = []
  try {
    await openRooms({
      dataDir,
      clock: { now: () => new Date() },
      monotonic: () => performance.now(),
      newId: randomUUID,
      log: ({ code, detail }) => {
        if (OF_THE_FILES.includes(code)) problems.push(detail)
      },
      logLine: () => undefined,
      later: undo.later,
      restart: null,
      interfaces: () => [],
      window: null,
      version: PROGRAM_VERSION,
    })
  } catch (error) {
    if (error instanceof NewerVersionError)
      throw new BackupError(
        'newer-program',
        'a newer program made this backup; install that one first, here as well',
      )
    throw damaged(`a station could not start on it (${textOf(error)})`)
  } finally {
    await undo.now()
  }
  if (problems.length > 0) throw damaged(`a station would find problems in it: ${problems.join('; ')}`)
  readLedgerThrough(ledgerFile(dataDir))
}

/** To the end, which a start does only where that is quick. */
const readLedgerThrough = (file: string) => {
  const database = connectForReading(file)
  if (database === null) throw damaged('its ledger cannot be read')
  try {
    checkPages(database)
    const check = checkChain(database)
    while (!check.next().done);
  } catch (error) {
    throw damaged(`its ledger does not hold together: ${textOf(error)}`)
  } finally {
    database.close()
  }
}
