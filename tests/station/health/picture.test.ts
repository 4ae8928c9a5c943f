/** A picture of the screen through the real door: who may, when not, and what is written down. */
import { expect, test } from 'vitest'
import type { ScreenName } from '../../../electron/contract/health.ts'
import { NoWindowError } from '../../../electron/station/health/picture.ts'
import { startStation } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])

/** A station whose window gives pictures as told, and a technician. */
const station = async (capture: () => Promise<Uint8Array> = async () => JPEG) => {
  const time = { seconds: 0 }
  const running = await startStation({ window: { capture }, monotonic: () => time.seconds * 1_000 })
  const technician = await running.member('钱技术', 'technician')
  const shows = (screen: ScreenName) => running.screen.ask.health.showing({ page: 'kiosk-page', screen })
  return { ...running, technician, shows, time }
}

test('a technician gets the bytes and the time; it is in the audit log', async () => {
  const { technician, shows, administrator } = await station()
  await shows('board')
  const { file, takenAt } = await technician.ask.health.picture()
  expect([...(await file.bytes())]).toEqual([...JPEG])
  expect(file.type).toBe('image/jpeg')
  expect(Math.abs(Date.parse(takenAt) - Date.now())).toBeLessThan(60_000)
  const { entries } = await (await administrator()).ask.audit.list({ room: 'health' })
  expect(entries.map(({ act, by }) => [act, by?.name])).toEqual([['capture', '钱技术']])
})

test('an editor may not, nor the kiosk’s own page, nor anybody', async () => {
  const { member, screen, anybody } = await station()
  const editor = await member('孙编辑', 'editor', 'approver')
  expect(await codeOf(editor.ask.health.picture())).toBe('ROLE_NEEDED')
  expect(await codeOf(screen.ask.health.picture())).toBe('UNAUTHORIZED')
  expect(await codeOf(anybody.ask.health.picture())).toBe('UNAUTHORIZED')
})

test('while somebody orders none is taken, and it is offered again afterwards', async () => {
  let asked = 0
  const { technician, shows } = await station(async () => {
    asked += 1
    return JPEG
  })
  await shows('order')
  expect(await codeOf(technician.ask.health.picture())).toBe('SOMEBODY_ORDERS')
  await shows('console')
  expect(await codeOf(technician.ask.health.picture())).toBe('CONSOLE_ON_SCREEN')
  expect(asked).toBe(0)
  await shows('board')
  await technician.ask.health.picture()
  expect(asked).toBe(1)
})

test('a picture during which somebody began to order is thrown away, and the log says that it was not given', async () => {
  let begin = async () => {}
  const { technician, shows, administrator } = await station(async () => {
    await begin()
    return JPEG
  })
  await shows('board')
  begin = async () => void (await shows('order'))
  expect(await codeOf(technician.ask.health.picture())).toBe('SOMEBODY_ORDERS')
  const { entries } = await (await administrator()).ask.audit.list({ room: 'health' })
  expect(entries.map(({ act }) => act)).toEqual(['not-carried-out', 'capture'])
})

test('a second one within two seconds is refused', async () => {
  const { technician, time } = await station()
  await technician.ask.health.picture()
  time.seconds = 1.9
  expect(await codeOf(technician.ask.health.picture())).toBe('TOO_SOON')
  time.seconds = 2
  await technician.ask.health.picture()
})

test('a window that fails, or gives something that is no picture, is a sentence', async () => {
  const failing = await station(() => Promise.reject(new Error('the page crashed')))
  expect(await codeOf(failing.technician.ask.health.picture())).toBe('NO_PICTURE')
  const strange = await station(async () => new TextEncoder().encode('<svg/>'))
  expect(await codeOf(strange.technician.ask.health.picture())).toBe('NO_PICTURE')
})

test('a host that shows no window says so once asked, and the report knows it', async () => {
  const { technician } = await station(() => Promise.reject(new NoWindowError('serving')))
  expect((await technician.ask.health.report()).screen.pictures).toBe(true)
  expect(await codeOf(technician.ask.health.picture())).toBe('NO_WINDOW')
  expect((await technician.ask.health.report()).screen.pictures).toBe(false)
})

test('a station that a person started by hand has no picture, but tells what its screen shows', async () => {
  const { member, screen } = await startStation()
  const technician = await member('钱技术', 'technician')
  await screen.ask.health.showing({ page: 'kiosk-page', screen: 'notices' })
  expect(await codeOf(technician.ask.health.picture())).toBe('NO_WINDOW')
  const report = await technician.ask.health.report()
  expect(report.screen).toMatchObject({ state: 'connected', showing: 'notices', pictures: false })
})

test('only the kiosk’s page may say what the screen shows', async () => {
  const { technician, anybody } = await station()
  const word = { page: 'some-page', screen: 'order' } as const
  expect(await codeOf(technician.ask.health.showing(word))).toBe('FORBIDDEN')
  expect(await codeOf(anybody.ask.health.showing(word))).toBe('FORBIDDEN')
})
