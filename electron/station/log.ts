/** The station's log: `logs/station.*.log`, turned over by size; no card number and no name, ever. */
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import openRollingFile from 'pino-roll'

export interface Log {
  logger: Logger
  problem: (problem: { code: string; subject: string; detail: string }) => void
  close: () => void
}

export const openLog = async (dataDir: string): Promise<Log> => {
  const file = await openRollingFile({
    file: join(dataDir, 'logs', 'station'),
    extension: '.log',
    size: '5m',
    limit: { count: 5 },
    mkdir: true,
  })
  // A full disk must not end the station because its log cannot grow.
  file.on('error', () => undefined)
  const logger = pino({ level: 'info', base: null }, file)
  return { logger, problem: problem => logger.error(problem, 'a problem'), close: () => file.end() }
}
