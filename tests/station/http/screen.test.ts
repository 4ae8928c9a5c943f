import { expect, test } from 'vitest'
import { ADMINISTRATOR, startStation } from '../../support/station.ts'
import { visitor } from '../../support/visitor.ts'

const isScreen = async (browser: ReturnType<typeof visitor>) => (await browser.ask.staff.session()).screen

test('a ticket makes the browser that spends it the screen, and leaves the address', async () => {
  const { address, ticket } = await startStation()
  const browser = visitor(address)
  const answer = await browser.open(`/?ticket=${ticket()}`)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/)
  expect(await isScreen(browser)).toBe(true)
})

test('a ticket works once', async () => {
  const { address, ticket } = await startStation()
  const once = ticket()
  await visitor(address).open(`/?ticket=${once}`)
  const second = visitor(address)
  await second.open(`/?ticket=${once}`)
  expect(await isScreen(second)).toBe(false)
})

test('a window whose host adds the per-boot secret is the screen; a guess is not', async () => {
  const screenSecret = 'c'.repeat(64)
  const { anybody } = await startStation({ screenSecret })
  const session = async (secret: string) => {
    const answer = await anybody.open('/api/staff/session', { headers: { 'x-diantai-screen': secret } })
    return ((await answer.json()) as { screen: boolean }).screen
  }
  expect(await session(screenSecret)).toBe(true)
  expect(await session('d'.repeat(64))).toBe(false)
})

test('staff can make the browser that they use the screen', async () => {
  const { anybody, staffMember } = await startStation()
  await staffMember()
  await anybody.ask.staff.signIn(ADMINISTRATOR)
  await anybody.ask.staff.claimScreen()
  expect(await isScreen(anybody)).toBe(true)
})
