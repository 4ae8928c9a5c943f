/** A station that keeps nothing: speaks the host's messages and serves a page, so that hosts can be tried without the real one. */

import { appendFileSync, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { type FromStation, ToStation } from '../../electron/contract/host.ts'

const DEMO = { name: '演示', pin: '482913', password: 'made-up' }

const tell = (message: FromStation) => process.send?.(message)

/** A file `refuse` in the data folder makes the start fail; one named `deaf` makes it ignore `close`. */
function start({ dataDir, port, demo }: Extract<ToStation, { type: 'start' }>) {
  appendFileSync(path.join(dataDir, 'starts'), `${process.pid}\n`)
  if (existsSync(path.join(dataDir, 'refuse'))) {
    tell({ type: 'failed', reason: 'The data folder cannot be used.' })
    process.disconnect()
    return
  }
  const server = createServer((request, response) => {
    appendFileSync(path.join(dataDir, 'requests'), `${request.url}\n`)
    response.end('<title>fake</title>', () => request.url === '/crash' && process.exit(9))
  })
  server.listen(port, '127.0.0.1', () => {
    const { port: got } = server.address() as AddressInfo
    tell({ type: 'ready', address: `http://127.0.0.1:${got}`, demo: demo ? DEMO : null })
  })
  process.on('message', message => {
    const { type } = ToStation.parse(message)
    if (type === 'ticket') tell({ type: 'ticket', ticket: crypto.randomUUID() })
    if (type === 'close' && !existsSync(path.join(dataDir, 'deaf'))) process.exit(0)
  })
}

process.once('message', message => {
  const first = ToStation.parse(message)
  if (first.type === 'start') start(first)
})
process.on('disconnect', () => process.exit(1))
