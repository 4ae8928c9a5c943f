/** A few hostile PCs as a process of its own: tries everything at once against the LAN door while it is told to, and counts. */
import { once } from 'node:events'
import { Agent, request as httpsRequest } from 'node:https'
import { connect as connectTcp, type Socket } from 'node:net'
import { constants, setPriority } from 'node:os'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'
import { HostileOrder } from './hostile.ts'

/** Each counts as a PC of its own. */
const PCS = ['127.0.0.66', '127.0.0.67', '127.0.0.68', '127.0.0.69']
/** An attack stops by itself, whatever becomes of who ordered it. */
const LONGEST_MS = 60_000
const HUNDRED_MB = 100_000_000

interface Target {
  port: number
  ca: string
  from: string
  signal: AbortSignal
}
/** Tries once; answers with an HTTP status, or null. */
type Trick = (target: Target) => Promise<number | null>

const closed = (socket: Socket) => new Promise<void>(resolve => void socket.once('close', () => resolve()))

/** Says something on a fresh connection and waits until that is over. */
const say = async ({ signal, ...target }: Target, tls: boolean, act: (socket: Socket) => unknown) => {
  const options = { host: '127.0.0.1', port: target.port, localAddress: target.from }
  const socket = tls ? connectTls({ ...options, ca: target.ca }) : connectTcp(options)
  let said = ''
  socket.on('error', () => undefined)
  socket.on('data', chunk => {
    said = (said + chunk.toString('latin1')).slice(0, 100)
  })
  const stop = () => socket.destroy()
  signal.addEventListener('abort', stop)
  socket.once(tls ? 'secureConnect' : 'connect', () => act(socket))
  await closed(socket)
  signal.removeEventListener('abort', stop)
  return Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0) || null
}

const drip = (bytes: string) => (socket: Socket) => {
  let sent = 0
  const timer = setInterval(() => socket.write(bytes.slice(sent, ++sent)), 20)
  socket.once('close', () => clearInterval(timer))
}

const pour = (head: string) => (socket: Socket) => {
  const piece = Buffer.alloc(256 * 1024, 'a')
  let sent = 0
  socket.write(head)
  const more = () => {
    while (sent < HUNDRED_MB && socket.writable) {
      sent += piece.length
      if (!socket.write(piece)) return void socket.once('drain', more)
    }
  }
  more()
}

const ask = async ({ port, ca, from, signal }: Target, path: string, init: object, agent: Agent | false) => {
  const sent = httpsRequest({ host: '127.0.0.1', port, ca, path, localAddress: from, agent, signal, ...init })
  sent.end((init as { body?: string }).body)
  const [answer] = await once(sent, 'response')
  await text(answer)
  return Number(answer.statusCode)
}

const post = (body: string, headers: object = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
  body,
})
const head = (port: number, ...headers: string[]) =>
  ['POST /api/pictures HTTP/1.1', `Host: 127.0.0.1:${port}`, ...headers, '', ''].join('\r\n')

const question = (port: number) => `GET /api/lan/trust HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`

const agent = new Agent({ keepAlive: true, maxSockets: 8 })
const DRIPPING = `GET /console HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(10_000)}`

const TRICKS: readonly Trick[] = [
  target => say(target, true, socket => socket.destroy()),
  target => say(target, false, socket => socket.end(Buffer.alloc(4096, 0x16))),
  target => say(target, false, socket => socket.end('GET / HTTP/1.1\r\n\r\n')),
  target => ask(target, '/console', {}, agent),
  target => ask(target, '/api/lan/trust', {}, agent),
  target => ask(target, '/api/staff/sign-in', post(`{"name":"演示","password":"${Math.random()}"}`), false),
  target => ask(target, '/api/captions', post('{}', { origin: 'https://evil.example' }), false),
  target => ask(target, '/console', { headers: { host: 'evil.example' } }, false),
  target => ask(target, '/media/shows/..%2f..%2fkeys/lan-authority.json', {}, false),
  target => say(target, true, pour(head(target.port, `Content-Length: ${HUNDRED_MB}`))),
  target => say(target, true, pour(head(target.port, 'Transfer-Encoding: chunked'))),
  target => say(target, true, drip(head(target.port, 'Content-Length: 10000'))),
  target => say(target, true, drip(DRIPPING)),
  target => say(target, true, socket => socket.write(question(target.port).repeat(2_000))),
]

const counts = new Map<string, number>()
const count = (status: number | null) => {
  const name = String(status ?? 'none')
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** One after the other, as fast as it goes. */
const keepTrying = async (trick: Trick, target: Target) => {
  while (!target.signal.aborted) {
    count(await trick(target).catch(() => null))
    // So that a refused connection does not turn into a loop that only this process notices.
    await pause(1)
  }
}

let attacks: { stop: AbortController; done: Promise<unknown> } | null = null

const attack = ({ port, ca }: { port: number; ca: string }) => {
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(LONGEST_MS)])
  const tries = PCS.flatMap(from => TRICKS.map(trick => keepTrying(trick, { port, ca, from, signal })))
  attacks = { stop, done: Promise.all(tries) }
}

const rest = async () => {
  attacks?.stop.abort()
  await attacks?.done
  attacks = null
  process.send?.(Object.fromEntries(counts))
}

// Other machines would not take the processor from the kiosk.
setPriority(constants.priority.PRIORITY_LOW)
process.on('message', message => {
  const order = HostileOrder.parse(message)
  if (order.type === 'attack') attack(order)
  else void rest()
})
process.once('disconnect', () => process.exit(0))
