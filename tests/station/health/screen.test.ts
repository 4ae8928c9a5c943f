/** The kiosk's page as the station hears it: connected, silent, and when it is nobody's business. */
import { expect, test } from 'vitest'
import { watchScreen } from '../../../electron/station/health/screen.ts'

const watched = () => {
  const scene = { seconds: 0 }
  const start = Date.UTC(2026, 6, 21)
  const screen = watchScreen({
    clock: { now: () => new Date(start + scene.seconds * 1_000) },
    monotonic: () => scene.seconds * 1_000,
  })
  return { screen, scene }
}

test('before any page is heard there is none', () => {
  expect(watched().screen.report()).toEqual({ state: 'never', showing: null, since: null, heardAt: null })
})

test('a page that goes from screen to screen is connected since its first word', () => {
  const { screen, scene } = watched()
  for (const name of ['board', 'shows', 'show'] as const) {
    screen.heard('kiosk', name)
    scene.seconds += 15
  }
  expect(screen.report()).toEqual({
    state: 'connected',
    showing: 'show',
    since: '2026-07-21T00:00:00.000Z',
    heardAt: '2026-07-21T00:00:30.000Z',
  })
})

test('three beats without a word are silence; then it is connected anew', () => {
  const { screen, scene } = watched()
  screen.heard('kiosk', 'board')
  scene.seconds = 49
  expect(screen.report().state).toBe('connected')
  scene.seconds = 51
  expect(screen.report()).toMatchObject({ state: 'silent', showing: null, since: null })
  screen.heard('kiosk', 'board')
  expect(screen.report().since).toBe('2026-07-21T00:00:51.000Z')
})

test('while somebody orders on any page the screen is private', () => {
  const { screen } = watched()
  screen.heard('kiosk', 'order')
  screen.heard('another', 'board')
  expect(screen.isPrivate()).toBe('order')
  screen.heard('kiosk', 'results')
  expect(screen.isPrivate()).toBeNull()
  screen.heard('another', 'console')
  expect(screen.isPrivate()).toBe('console')
})

test('a page that hangs on an order keeps its secret for minutes; one that is long gone does not', () => {
  const { screen, scene } = watched()
  screen.heard('hung', 'order')
  scene.seconds = 290
  screen.heard('fresh', 'board')
  expect(screen.isPrivate()).toBe('order')
  scene.seconds = 301
  expect(screen.isPrivate()).toBeNull()
})

test('pages that load without end do not fill the memory, and the newest word stays true', () => {
  const { screen } = watched()
  for (let page = 0; page < 10_000; page++) screen.heard(`page-${page}`, page === 0 ? 'order' : 'board')
  expect(screen.isPrivate()).toBeNull()
  expect(screen.report()).toMatchObject({ state: 'connected', showing: 'board' })
})
