/** The console opened to the LAN on this machine's loopback, and callers from several of its addresses. */
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect, createServer, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { checkServerIdentity, connect as connectTls } from 'node:tls'
import type { ProblemCode } from '../../electron/contract/health.ts'
import type { Lan, LanFields, LanInterface } from '../../electron/contract/lan.ts'
import type { StationOptions } from '../../electron/station/station.ts'
import { until } from './processes.ts'
import { startStation } from './station.ts'
import { visitor } from './visitor.ts'

export const LOOPBACK: LanInterface = { name: 'lo', addresses: ['127.0.0.1'], loopback: true }

/** Whether nobody listens or talks there. */
const isFree = (port: number) =>
  new Promise<boolean>(resolve => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/** A free port below those that systems give to outgoing connections; the caller goes on when it is taken after all. */
const somePort = async (): Promise<number> => {
  const port = 20_000 + Math.floor(Math.random() * 12_000)
  return (await isFree(port)) ? port : somePort()
}

type Staff = ReturnType<typeof visitor>

/** Opens the console at the first free port. */
export const openToLan = async (staff: Staff, some: Partial<LanFields> = {}): Promise<Lan> => {
  const { revision } = await staff.ask.lan.get()
  const fields = { on: true, interface: 'lo', port: await somePort(), names: [], ...some }
  const lan = await staff.ask.lan.update({ ...fields, revision })
  const taken = lan.state.kind === 'closed' && lan.state.why === 'port-taken'
  return taken && some.port === undefined ? openToLan(staff, some) : lan
}

/** Where a caller stands, and whom it trusts. */
export interface Stand {
  port: number
  ca: string
  /** One of 127.0.0.0/8: each counts as a PC of its own. */
  from?: string
  host?: string
}

export interface Sent {
  method?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
}

/** A request as it is written, without what fetch adds or forbids. */
export const overTls = async (
  { port, ca, from, host = '127.0.0.1' }: Stand,
  path: string,
  { body, ...sent }: Sent = {},
) => {
  const request = httpsRequest({
    host,
    port,
    ca,
    path,
    agent: false,
    // Whom we reach, not whom the Host header names.
    checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
    ...(from && { localAddress: from }),
    ...sent,
  })
  request.end(body)
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: await text(answer) }
}

/** As a browser that trusts the certificate would send it. */
const sender = (stand: Stand) => async (request: Request) => {
  const { pathname, search } = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  const answer = await overTls(stand, pathname + search, {
    method: request.method,
    headers: {
      ...Object.fromEntries(request.headers),
      ...(request.method !== 'GET' && { 'content-length': `${body.length}` }),
    },
    body,
  })
  const headers = new Headers()
  for (const [name, value = []] of Object.entries(answer.headers))
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
  return new Response([204, 304].includes(answer.status) ? null : answer.text, {
    status: answer.status,
    headers,
  })
}

/** A browser in the office. */
export const officeVisitor = (stand: Stand) => visitor(`https://127.0.0.1:${stand.port}`, sender(stand))

/** What the other side says until it closes the connection, however it closes it. */
const heard = async (socket: Socket): Promise<string> => {
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  await new Promise<void>(resolve => {
    socket.once('error', () => resolve())
    socket.once('close', () => resolve())
  })
  return Buffer.concat(chunks).toString('latin1')
}

/** Writes bytes over TLS and hears the answer until the connection ends. */
export const rawOverTls = async ({ port, ca, from }: Stand, bytes: string): Promise<string> => {
  const socket = connectTls({ host: '127.0.0.1', port, ca, ...(from && { localAddress: from }) })
  const answer = heard(socket)
  socket.write(bytes, 'latin1')
  return answer
}

/** The same without TLS. */
export const rawOverTcp = async (port: number, bytes: string | Buffer): Promise<string> => {
  const socket = connect({ host: '127.0.0.1', port })
  const answer = heard(socket)
  socket.write(bytes)
  return answer
}

/** A station whose console is open to the LAN, where the LAN is this machine. */
export const stationOnLan = async (options: Partial<StationOptions> = {}, some: Partial<LanFields> = {}) => {
  const station = await startStation({ interfaces: () => [LOOPBACK], ...options })
  const staff = await station.staffMember()
  const lan = await openToLan(staff, some)
  if (lan.state.kind !== 'open') throw new Error(`the console is not open: ${JSON.stringify(lan.state)}`)
  const ca = await (await station.anybody.open('/trust/diantai-ca.crt')).text()
  const stand = (from?: string): Stand => ({ port: lan.port, ca, ...(from && { from }) })
  return { ...station, staff, lan, ca, stand, office: officeVisitor(stand()) }
}

/** Waits until the state of the door is as expected. */
export const untilState = async (staff: Staff, expected: (lan: Lan) => boolean): Promise<Lan> => {
  let lan = await staff.ask.lan.get()
  await until(async () => {
    lan = await staff.ask.lan.get()
    return expected(lan)
  })
  return lan
}

/** Waits until staff are told of a problem of this kind. */
export const untilProblem = (staff: Staff, code: ProblemCode) =>
  until(async () => (await staff.ask.health.problems()).some(problem => problem.code === code))
