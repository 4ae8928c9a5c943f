/** What a start was asked to do, read from its arguments. */

import path from 'node:path'
import { parseArgs } from 'node:util'

const HOSTS = ['electron', 'browser', 'none'] as const
export type HostName = (typeof HOSTS)[number]

export const DEFAULT_PORT = 8420

export type StartOptions = {
  dataDir: string | null
  /** Null: the default one, or a free one where that is taken. */
  port: number | null
  demo: boolean
  /** Null: the best that this machine has. */
  host: HostName | null
}

export const USAGE =
  'usage: npm start -- [--data DIR] [--port N] [--no-demo] [--host electron|browser|none] [--help]'

export type ReadOptions = { options: StartOptions } | { problem: string } | { help: true }

export function readOptions(args: readonly string[], workingDir: string): ReadOptions {
  let values: ReturnType<typeof parse>
  try {
    values = parse(args)
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error) }
  }
  if (values.help) return { help: true }
  const port = readPort(values.port)
  if (typeof port === 'string') return { problem: port }
  const host = values.host === undefined ? null : HOSTS.find(name => name === values.host)
  if (host === undefined) return { problem: `--host takes ${HOSTS.join(', ')}, not "${values.host}"` }
  if (values.data === '') return { problem: '--data needs a folder' }
  const dataDir = values.data === undefined ? null : path.resolve(workingDir, values.data)
  return { options: { dataDir, port, demo: values.demo, host } }
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      demo: { type: 'boolean', default: true },
      host: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values

/** A string is what is wrong. */
function readPort(text: string | undefined): number | null | string {
  if (text === undefined) return null
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port <= 65_535
    ? port
    : `--port takes a number from 0 to 65535, not "${text}"`
}
