/** The station's log: `logs/station.*.log`, turned over by size; no card number and no name, ever. */
import { once } from 'node:events'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import openRollingFile, { type RollingFile } from 'pino-roll'
import { logsFolder } from './documents.ts'
import { textOf } from './storage/problems.ts'

export interface Log {
  logger: Logger
  problem: (problem: { code: string; subject: string; detail: string }) => void
  /** Told why lines are lost, once for each reason; also of what happened before. */
  onFailure: (listener: (reason: string) => void) => void
  /** Resolves when the file is closed, or at once when the disk takes nothing more. */
  close: () => Promise<void>
}

/** Of lines that the disk does not take; what comes beyond them is dropped. */
const WAITING_BYTES = 1024 * 1024

export const openLog = async (dataDir: string): Promise<Log> => {
  const failures = lostLines()
  const file = await openFile(dataDir, failures.happened).catch(failures.happened)
  // The station runs without a log rather than not at all.
  const logger = file ? pino({ level: 'info', base: null }, file) : pino({ level: 'silent' })
  return {
    logger,
    problem: problem => logger.error(problem, 'a problem'),
    onFailure: failures.listen,
    close: () => closed(file),
  }
}

const lostLines = () => {
  const reasons = new Set<string>()
  let tell: ((reason: string) => void) | null = null
  return {
    happened: (error: unknown): null => {
      const reason = textOf(error)
      if (!reasons.has(reason)) tell?.(reason)
      reasons.add(reason)
      return null
    },
    listen: (listener: (reason: string) => void) => {
      tell = listener
      for (const reason of reasons) listener(reason)
    },
  }
}

const closed = (file: RollingFile | null): Promise<void> =>
  new Promise(resolve => {
    if (!file) return resolve()
    for (const event of ['close', 'error'] as const) file.once(event, () => resolve())
    file.end()
  })

const openFile = async (dataDir: string, failed: (error: unknown) => void): Promise<RollingFile> => {
  const file = await openRollingFile({
    file: join(logsFolder(dataDir), 'station'),
    extension: '.log',
    size: '5m',
    limit: { count: 5, removeOtherLogFiles: true },
    mkdir: true,
    maxLength: WAITING_BYTES,
  })
  // A full disk must not end the station because its log cannot grow.
  file.on('error', failed)
  // The stream tries the disk again only when it takes a line, and an empty one it always takes.
  file.on('drop', () => file.write(''))
  // Rejects when the file cannot be opened; a stream without a file throws at the first line.
  await once(file, 'ready')
  return file
}
