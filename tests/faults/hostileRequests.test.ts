import { expect, test } from 'vitest'
import { captionDraft } from '../support/builders.ts'
import { overTls, rawOverTcp, rawOverTls, type Sent, type Stand, stationOnLan } from '../support/lan.ts'
import { ADMINISTRATOR } from '../support/station.ts'

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)

/** A station with a signed-in PC in the office, and a way to try things with that PC's cookie. */
const officeAtWork = async () => {
  const station = await stationOnLan()
  await station.office.ask.staff.signIn(ADMINISTRATOR)
  const cookie = [...station.office.cookies].map(pair => pair.join('=')).join('; ')
  const stand = station.stand()
  const host = `127.0.0.1:${stand.port}`
  const captions = async () => (await station.office.ask.captions.list()).length
  return { ...station, stand, host, cookie, captions }
}

const publish = (stand: Stand, headers: Record<string, string>, body = JSON.stringify(captionDraft())) =>
  overTls(stand, '/api/captions', { method: 'POST', headers, body })

test('DNS rebinding: whatever name leads here, only our own are answered', async () => {
  const { stand, lan } = await stationOnLan({}, { names: ['diantai.kuang.local'] })
  const hosts = [
    'evil.example',
    `evil.example:${lan.port}`,
    '127.0.0.1',
    `127.0.0.1:${lan.port + 1}`,
    `127.0.0.1.nip.example:${lan.port}`,
    `diantai.kuang.local.evil.example:${lan.port}`,
    `evil.diantai.kuang.local:${lan.port}`,
    `diantai.kuang.local.:${lan.port}`,
    `localhost:${lan.port}`,
    `user@127.0.0.1:${lan.port}`,
  ]
  for (const host of hosts)
    for (const path of ['/console', '/api/lan/trust', '/rpc/staff/session', '/assets/main-1.js'])
      expect([host, path, (await overTls(stand(), path, { headers: { host } })).status]).toEqual([
        host,
        path,
        421,
      ])
  for (const host of [`127.0.0.1:${lan.port}`, `DIANTAI.Kuang.local:${lan.port}`])
    expect((await overTls(stand(), '/console', { headers: { host } })).status).toBe(200)
})

test('DNS rebinding: a whole address as the target, a second Host or none is refused', async () => {
  const { stand, lan } = await stationOnLan()
  const own = `127.0.0.1:${lan.port}`
  const ask = async (target: string, ...hosts: string[]) => {
    const lines = [`GET ${target} HTTP/1.1`, ...hosts.map(host => `Host: ${host}`), 'Connection: close']
    return statusOf(await rawOverTls(stand(), `${lines.join('\r\n')}\r\n\r\n`))
  }
  expect(await ask('/console', own)).toBe(200)
  expect(await ask('https://evil.example/console', own)).toBe(421)
  expect(await ask(`https://${own}/console`, 'evil.example')).toBe(421)
  expect(await ask(`https://${own}/console`, own)).toBe(421)
  expect(await ask('//evil.example/console', own)).toBe(404)
  expect(await ask('/console', own, 'evil.example')).toBe(421)
  expect(await ask('/console', 'evil.example', own)).toBe(421)
  expect(await ask('/console')).toBe(400)
  expect(statusOf(await rawOverTls(stand(), 'GET /console HTTP/1.0\r\n\r\n'))).toBe(421)
})

const FROM_ELSEWHERE: Array<[string, Sent['headers']]> = [
  ['a page of another site', { origin: 'https://evil.example' }],
  ['a sandboxed frame or a file', { origin: 'null' }],
  ['our address without TLS', { origin: 'http://127.0.0.1' }],
  ['another port of this machine', { origin: 'https://127.0.0.1:1' }],
  ['a browser that names another site', { 'sec-fetch-site': 'cross-site' }],
  ['a browser that names a neighbour', { 'sec-fetch-site': 'same-site' }],
  [
    'a form that navigates',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ],
]

test.each(FROM_ELSEWHERE)(
  'CSRF: nothing is changed for %s, although the cookie comes along',
  async (_, from) => {
    const { stand, cookie, captions } = await officeAtWork()
    const headers = { cookie, 'content-type': 'application/json', ...from } as Record<string, string>
    expect((await publish(stand, headers)).status).toBe(403)
    expect(await captions()).toBe(0)
  },
)

test('CSRF: what a form of another site can send is refused even without its Origin', async () => {
  const { stand, cookie, captions } = await officeAtWork()
  for (const type of [
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    ' Text/Plain',
  ])
    expect((await publish(stand, { cookie, 'content-type': type })).status).toBe(415)
  const form = `{"text":"x","level":"info","start":"2026-01-01T00:00:00Z","end":"2027-01-01T00:00:00Z","a":"=`
  expect((await publish(stand, { cookie, 'content-type': 'text/plain' }, `${form}"}`)).status).toBe(415)
  expect(await captions()).toBe(0)
  expect((await publish(stand, { cookie, 'content-type': 'application/json' })).status).toBe(201)
})

test('no other site is ever allowed to read an answer, and none is asked beforehand', async () => {
  const { stand, cookie } = await officeAtWork()
  const preflight = await overTls(stand, '/api/captions', {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  })
  expect(preflight.status).toBe(405)
  for (const path of ['/console', '/api/captions', '/trust/diantai-ca.crt', '/nothing-here.json']) {
    const { headers } = await overTls(stand, path, { headers: { cookie } })
    expect(Object.keys(headers).filter(name => name.startsWith('access-control-'))).toEqual([])
  }
})

test('a link on another site opens the console, but nothing within it', async () => {
  const { stand } = await stationOnLan()
  const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  const asked = async (path: string, headers = visit) => (await overTls(stand(), path, { headers })).status
  expect(await asked('/console')).toBe(200)
  expect(await asked('/trust')).toBe(200)
  expect(await asked('/api/lan/trust')).toBe(403)
  expect(await asked('/console', { ...visit, 'sec-fetch-dest': 'iframe' })).toBe(403)
  expect(await asked('/consoles')).toBe(403)
})

test('the kiosk’s screen cannot be played from the LAN: no ticket, no secret, no claim', async () => {
  const screenSecret = 'c'.repeat(64)
  const { stand, ticket, office, address } = await stationOnLan({ screenSecret })
  const port = new URL(address).port
  const headers = {
    'x-diantai-screen': screenSecret,
    cookie: `diantai-screen-${port}=${screenSecret}; __Host-diantai-screen-${stand().port}=${screenSecret}`,
  }
  const spent = ticket()
  const opened = await overTls(stand(), `/console?ticket=${spent}`, { headers })
  expect([opened.status, opened.headers['set-cookie']]).toEqual([200, undefined])
  const session = await overTls(stand(), '/api/staff/session', { headers })
  expect(JSON.parse(session.text)).toMatchObject({ screen: false })
  const order = await overTls(stand(), '/api/orders', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'x', round: 'r', picks: [], identification: '12345' }),
  })
  expect(order.status).toBe(403)
  await office.ask.staff.signIn(ADMINISTRATOR)
  await expect(office.ask.staff.claimScreen()).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

const TRICKS = [
  '/media/shows/..%2f..%2fdocuments%2fstaff.json',
  '/media/shows/../../documents/staff.json',
  '/media/shows/x/..%2f..%2f..%2fkeys%2flan-authority.json',
  '/media/shows/%2e%2e/%2e%2e',
  '/media/shows/..%5c..%5ckeys/lan-authority.json',
  '/media/pictures/..%2f..%2fdocuments%2fstaff.json',
  '/media/pictures/..%5c..%5cstaff.json',
  '/media/pictures/%252e%252e%252fstaff.json',
  '/media/pictures/..%c0%af..%c0%afstaff.json',
  '/media/pictures/a.png%00.svg',
  '/media/pictures/%00',
  '/media/pictures/CON',
  '/media/pictures/a.png::$DATA',
  '/media/pictures/%2fetc%2fpasswd',
  '/assets/..%2findex.html',
  '/assets/%2e%2e/index.html',
  '/assets/..%5cindex.html',
  '/assets/%2e%2e%2f%2e%2e%2fdata%2fdocuments%2fstaff.json',
  '/assets//etc/passwd',
  '/assets/%00',
  '/assets/%',
  '/assets/%ff',
  '/../../etc/passwd',
  '/..\\..\\etc\\passwd',
  '//etc/passwd',
  '/C:/Windows/win.ini',
  '/file:///etc/passwd',
  '/rpc/../media/pictures/x.png',
  '/rpc/__proto__/constructor',
  '/rpc/constructor/prototype',
  '/api/..%2f..%2fetc%2fpasswd',
  '/trust/../keys/lan-authority.json',
  '/trust/lan-authority.json',
  `/assets/${'a'.repeat(8_000)}`,
  `/media/pictures/${'%2e%2e%2f'.repeat(800)}`,
]

test('path tricks reach no file, signed in or not', async () => {
  const { stand, host, cookie } = await officeAtWork()
  for (const trick of TRICKS)
    for (const signedIn of [false, true]) {
      const lines = [`GET ${trick} HTTP/1.1`, `Host: ${host}`, 'Connection: close']
      if (signedIn) lines.push(`Cookie: ${cookie}`)
      const answer = await rawOverTls(stand, `${lines.join('\r\n')}\r\n\r\n`)
      expect([trick, Math.floor(statusOf(answer) / 100)]).toEqual([trick, 4])
      expect(answer).not.toMatch(/PRIVATE KEY|root:|"pin"|doctype html/)
    }
})

test('an endless path and endless headers are refused', async () => {
  const { stand, host } = await officeAtWork()
  const endless = 'a'.repeat(100_000)
  // What we still send may make the system throw the answer away.
  for (const request of [
    `GET /${endless} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `GET /console HTTP/1.1\r\nHost: ${host}\r\nX-Padding: ${endless}\r\n\r\n`,
    `GET /console HTTP/1.1\r\nHost: ${host}\r\n${'X-Padding: a\r\n'.repeat(10_000)}\r\n`,
  ])
    expect([431, 0]).toContain(statusOf(await rawOverTls(stand, request)))
  expect((await overTls(stand, `/assets/${'a'.repeat(15_000)}`)).status).toBe(404)
})

test('videos and pictures are for who is signed in', async () => {
  const { stand, cookie } = await officeAtWork()
  for (const path of ['/media/pictures/x.png', '/media/shows/x/y.mp4', '/%6dedia/pictures/x.png']) {
    expect((await overTls(stand, path)).status).toBe(401)
    expect((await overTls(stand, path, { headers: { cookie } })).status).toBe(404)
  }
})

test('methods that no page of ours uses are refused', async () => {
  const { stand, host } = await officeAtWork()
  for (const method of ['OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL', 'LOCK', 'SEARCH', 'PURGE', 'QUERY']) {
    const answer = await rawOverTls(stand, `${method} /console HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    expect([method, statusOf(answer)]).toEqual([method, 405])
  }
  expect(await rawOverTls(stand, `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toBe('')
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' }
  expect((await overTls(stand, '/console', { headers: upgrade })).status).toBe(200)
})

test('noise instead of HTTP or TLS is answered with 400 or not at all, and the next caller is served', async () => {
  const { stand, lan, anybody } = await stationOnLan({ lanLimits: { handshake: 500 } })
  for (const noise of ['GET /\r\n\r\n', 'hello\r\n\r\n', '\0\0\0\0\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n'])
    expect([0, 400, 421]).toContain(statusOf(await rawOverTls(stand(), noise)))
  const smuggled = `POST /api/captions HTTP/1.1\r\nHost: 127.0.0.1:${lan.port}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`
  expect(statusOf(await rawOverTls(stand(), smuggled))).toBe(400)
  const random = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256))
  const handshake = Buffer.concat([Buffer.from([0x16, 3, 1, 0x40, 0]), random])
  for (const noise of [random, handshake, Buffer.from([0]), Buffer.from('SSH-2.0-OpenSSH\r\n')])
    expect(await rawOverTcp(lan.port, noise)).not.toMatch(/^HTTP\/1\.1 [23]/)
  expect((await overTls(stand(), '/console')).status).toBe(200)
  expect((await anybody.open('/')).status).toBe(200)
})
