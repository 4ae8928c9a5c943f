import { once } from 'node:events'
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import { overTls, rawOverTls, type Stand, stationOnLan } from '../support/lan.ts'
import { until } from '../support/processes.ts'
import { ADMINISTRATOR } from '../support/station.ts'

const EVIL = '127.0.0.66'
const OFFICE = '127.0.0.10'
const HUNDRED_MB = 100_000_000

const endAfterTest = <S extends Socket>(socket: S): S => {
  onTestFinished(() => void socket.destroy())
  return socket.on('error', () => undefined)
}
const tcp = ({ port, from }: Stand) =>
  endAfterTest(connectTcp({ host: '127.0.0.1', port, ...(from && { localAddress: from }) }))
const tls = ({ port, from, ca }: Stand) =>
  endAfterTest(connectTls({ host: '127.0.0.1', port, ca, ...(from && { localAddress: from }) }))

const said = (socket: Socket) => {
  let text = ''
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
  })
  return () => text
}
const closed = (socket: Socket) =>
  new Promise<void>(resolve => {
    if (socket.closed) resolve()
    else socket.once('close', () => resolve())
  })

/** Writes one byte after another, for as long as the other side puts up with it. */
const drip = (socket: Socket, bytes: string | Buffer, everyMs: number) => {
  let sent = 0
  const timer = setInterval(() => socket.write(bytes.slice(sent, ++sent)), everyMs)
  socket.once('close', () => clearInterval(timer))
}

/** Sends as many bytes as the other side takes; answers with what it said and how much had left by then. */
const flood = async (socket: Socket, head: string, bytes: number) => {
  const text = said(socket)
  const piece = Buffer.alloc(64 * 1024, 'a')
  let sent = 0
  socket.write(head)
  const pour = () => {
    while (sent < bytes && socket.writable) {
      sent += piece.length
      if (!socket.write(piece)) return socket.once('drain', pour)
    }
    return undefined
  }
  pour()
  await closed(socket)
  return { text: text(), sent }
}

const head = (stand: Stand, path: string, ...headers: string[]) =>
  [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${stand.port}`,
    'Content-Type: application/json',
    ...headers,
    '',
    '',
  ].join('\r\n')

test('a body of 100 MB is refused before it is read, whoever sends it', async () => {
  const { stand, office } = await stationOnLan()
  await office.ask.staff.signIn(ADMINISTRATOR)
  const cookie = `Cookie: ${[...office.cookies].map(pair => pair.join('=')).join('; ')}`
  const length = `Content-Length: ${HUNDRED_MB}`
  for (const headers of [[length], [length, cookie], ['Transfer-Encoding: chunked', cookie]])
    for (const path of ['/rpc/staff/signIn', '/api/pictures', '/console']) {
      const { text, sent } = await flood(tls(stand()), head(stand(), path, ...headers), HUNDRED_MB)
      // What is still on its way may make the system throw the answer away.
      expect(text).toMatch(/^(HTTP\/1\.1 41[13] |$)/)
      expect(sent).toBeLessThan(20_000_000)
    }
})

test('who has not signed in cannot send more than a name and a password need', async () => {
  const { stand, office } = await stationOnLan()
  const body = JSON.stringify({ name: 'x', password: 'a'.repeat(20_000) })
  const headers = { 'content-type': 'application/json' }
  const sent = { method: 'POST', headers: { ...headers, 'content-length': `${body.length}` }, body }
  expect((await overTls(stand(), '/api/staff/sign-in', sent)).status).toBe(413)
  await office.ask.staff.signIn(ADMINISTRATOR)
  const cookie = [...office.cookies].map(pair => pair.join('=')).join('; ')
  const known = { ...sent, headers: { ...sent.headers, cookie } }
  expect((await overTls(stand(), '/api/staff/sign-in', known)).status).toBe(400)
})

test('a body that drips is given up with 408', async () => {
  const { stand } = await stationOnLan({ lanLimits: { headers: 500, request: 1_000 } })
  const socket = tls(stand())
  const text = said(socket)
  socket.write(head(stand(), '/rpc/staff/signIn', 'Content-Length: 1000'))
  drip(socket, ' '.repeat(1_000), 50)
  await closed(socket)
  expect(text()).toMatch(/^HTTP\/1\.1 408 /)
})

test('headers that drip are given up with 408, and so is a connection that asks nothing', async () => {
  const { stand } = await stationOnLan({ lanLimits: { headers: 500, request: 1_000 } })
  const [dripping, silent] = [tls(stand()), tls(stand())]
  const texts = [dripping, silent].map(said)
  drip(dripping, `GET /console HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(1_000)}`, 50)
  await Promise.all([closed(dripping), closed(silent)])
  for (const text of texts) expect(text()).toMatch(/^HTTP\/1\.1 408 /)
})

test('a connection that never begins TLS, or drips it, is ended', async () => {
  const { stand } = await stationOnLan({ lanLimits: { handshake: 500 } })
  const [silent, dripping] = [tcp(stand()), tcp(stand())]
  drip(dripping, Buffer.from([0x16, 3, 1, 2, 0, 1, ...Array<number>(500).fill(0)]), 20)
  await Promise.all([closed(silent), closed(dripping)])
})

test('one PC cannot take all connections: beyond its share it is turned away, its neighbours are not', async () => {
  const { stand, anybody } = await stationOnLan({
    lanLimits: { connectionsPerAddress: 8, newPerAddress: 10_000 },
  })
  const held = Array.from({ length: 8 }, () => tls(stand(EVIL)))
  await Promise.all(held.map(socket => once(socket, 'secureConnect')))
  await expect(overTls(stand(EVIL), '/console')).rejects.toThrow()
  expect((await overTls(stand(OFFICE), '/console')).status).toBe(200)
  expect((await anybody.open('/')).status).toBe(200)

  held[0]?.destroy()
  await until(() =>
    overTls(stand(EVIL), '/console').then(
      ({ status }) => status === 200,
      () => false,
    ),
  )
})

test('a PC that connects again and again is turned away for a while, its neighbours are not', async () => {
  let seconds = 0
  const { stand } = await stationOnLan({
    monotonic: () => seconds * 1_000,
    lanLimits: { newPerAddress: 20, newWithin: 10_000 },
  })
  const tries = Array.from({ length: 40 }, () => overTls(stand(EVIL), '/console').catch(() => null))
  const served = (await Promise.all(tries)).filter(answer => answer?.status === 200)
  expect(served).toHaveLength(20)
  expect((await overTls(stand(OFFICE), '/console')).status).toBe(200)
  seconds = 11
  expect((await overTls(stand(EVIL), '/console')).status).toBe(200)
})

test('a PC that asks too often is told to wait, its neighbours are not', async () => {
  const { stand } = await stationOnLan({ lanLimits: { requests: 30, newPerAddress: 1_000 } })
  const answers = []
  for (let asked = 0; asked < 35; asked++) answers.push(await overTls(stand(EVIL), '/api/lan/trust'))
  expect(answers.map(({ status }) => status)).toEqual([...Array(30).fill(200), ...Array(5).fill(429)])
  expect(answers.at(-1)?.headers).toMatchObject({ 'retry-after': expect.any(String), connection: 'close' })
  expect(JSON.parse(answers.at(-1)?.text ?? '')).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  for (const path of ['/console', '/nothing-here.png', '/assets/main-1.js'])
    expect((await overTls(stand(EVIL), path)).status).toBe(429)
  expect((await overTls(stand(OFFICE), '/api/lan/trust')).status).toBe(200)
})

test('whoever asks many things in one breath is cut off', async () => {
  const { stand } = await stationOnLan()
  const one = `GET /api/lan/trust HTTP/1.1\r\nHost: 127.0.0.1:${stand().port}\r\n\r\n`
  const answer = await rawOverTls(stand(EVIL), one.repeat(500))
  expect(answer.match(/HTTP\/1\.1 200 /g)?.length ?? 0).toBeLessThanOrEqual(8)
  expect((await overTls(stand(OFFICE), '/console')).status).toBe(200)
})
