import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { CapAddress } from '../../../../electron/contract/alerts.ts'
import { pollAddress } from '../../../../electron/station/alerts/cap/address.ts'
import { LARGEST_MESSAGE } from '../../../../electron/station/alerts/cap/xml.ts'
import { startStation } from '../../../support/station.ts'
import { cap } from './cap.support.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const serve = async (answer: Answer): Promise<string> => {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/cap.xml`
}

/** Asks by hand, with a clock of its own. */
const polling = (url: string) => {
  let ms = 0
  const taken: number[] = []
  const told: Array<string | null> = []
  const poll = pollAddress({
    address: () => ({ url, seconds: 60 }),
    monotonic: () => ms,
    take: async bytes => taken.push(bytes.byteLength),
    told: detail => told.push(detail),
  })
  const wait = (seconds: number) => {
    ms += seconds * 1_000
  }
  return { poll, wait, taken, told }
}

test('it asks when it is time, and only for what is new', async () => {
  const asked: Array<string | undefined> = []
  const url = await serve((request, response) => {
    asked.push(request.headers['if-none-match'])
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"1"' }).end(cap())
  })
  const { poll, wait, taken } = polling(url)
  await poll()
  await poll()
  wait(60)
  await poll()
  expect(asked).toEqual([undefined, '"1"'])
  expect(taken).toEqual([cap().byteLength])
})

test('the same answer of a server that knows no conditions is taken once', async () => {
  const url = await serve((_, response) => response.end(cap()))
  const { poll, wait, taken } = polling(url)
  await poll()
  wait(60)
  await poll()
  expect(taken).toHaveLength(1)
})

test.each([
  ['is led elsewhere', 302],
  ['is refused', 403],
  ['finds nothing', 404],
  ['finds a server in trouble', 503],
])('whoever asks and %s takes nothing and says so', async (_, status) => {
  const url = await serve((_request, response) =>
    response.writeHead(status, { location: '/other' }).end(cap()),
  )
  const { poll, taken, told } = polling(url)
  await poll()
  expect([taken, told.at(-1)]).toEqual([[], `expected the status 200, got ${status}`])
})

test('an endless answer is cut where no message is so long', async () => {
  const url = await serve((_, response) => {
    const piece = Buffer.alloc(256 * 1024, 'a')
    const more = () => {
      while (response.write(piece)) {
        // As fast as the line takes it.
      }
    }
    response.on('drain', more)
    more()
  })
  const { poll, taken } = polling(url)
  await poll()
  expect(taken).toEqual([LARGEST_MESSAGE + 1])
})

test('a message at an address takes over; one that nobody answers at is told to staff', async () => {
  const url = await serve((_, response) => response.end(cap()))
  const station = await startStation()
  const technician = await station.member('李技术', 'technician')
  const save = async (address: string) => {
    const settings = await technician.ask.alerts.settings()
    await technician.ask.alerts.saveSettings({ ...settings, address: { url: address, seconds: 10 } })
  }
  await save(url)
  const headlines = async () =>
    (await station.anybody.ask.alerts.live()).alerts.map(({ headline }) => headline)
  await expect.poll(headlines, { timeout: 10_000 }).toEqual(['透水'])
  // What became of a message is written down after it is up.
  await expect
    .poll(() => technician.ask.alerts.messages(), { timeout: 10_000 })
    .toMatchObject([{ channel: 'address', outcome: 'raised' }])
  await save('http://127.0.0.1:1/cap.xml')
  const codes = async () => (await technician.ask.health.problems()).map(({ code }) => code)
  await expect.poll(codes, { timeout: 10_000 }).toContain('cap-address')
})

test.each(['ftp://mine/cap.xml', 'file:///etc/passwd', 'http://user:word@mine/', 'mine/cap.xml', ''])(
  '“%s” is no address to ask',
  url => expect(CapAddress.safeParse({ url, seconds: 60 }).success).toBe(false),
)
