/** Addresses and ports of a station on this machine. */

import { createServer } from 'node:net'
import { TICKET_PARAMETER } from '../contract/host.ts'
import { DEFAULT_PORT } from './options.ts'
import type { Say } from './say.ts'

/** The address that makes the browser that opens it first the screen. */
export function ticketAddress(address: string, ticket: string) {
  const url = new URL('/', address)
  url.searchParams.set(TICKET_PARAMETER, ticket)
  return url.href
}

/** Whether a station could listen there now. */
const isFree = (port: number) =>
  new Promise<boolean>(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/** A port that was asked for is used or refused; the default one gives way to whoever has it. */
export async function choosePort(asked: number | null, say: Say): Promise<number> {
  if (asked !== null) return asked
  if (await isFree(DEFAULT_PORT)) return DEFAULT_PORT
  say(`Port ${DEFAULT_PORT} is taken by another program; using a free one.`)
  return 0
}
