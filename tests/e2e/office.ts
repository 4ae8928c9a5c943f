/** An office of several people on the demo's station, where everybody's work is read by somebody else. */
import type { Browser, Page } from '@playwright/test'
import type { Role } from '../../electron/contract/common.ts'
import { visitor } from '../support/visitor.ts'
import { expect, type RunningStation, signIn } from './kiosk.ts'

const TEMPORARY = 'linshi-koling-1'
const PASSWORD = 'banqianhui-650'
const HOUR = 3_600_000

/** Answers with each member as a program that is signed in. */
export const openOffice = async <Name extends string>(
  { address, demo }: RunningStation,
  people: Record<Name, Role[]>,
) => {
  const boss = visitor(address)
  await boss.ask.staff.signIn({ name: demo.name, password: demo.password })
  await boss.ask.staff.confirm({ secret: demo.password })
  const { updatedAt: _, ...site } = await boss.ask.site.get()
  await boss.ask.site.update({ ...site, approval: { ownWork: false } })
  const member = async (name: string, roles: Role[]) => {
    await boss.ask.accounts.create({ name, office: '工会', roles, password: TEMPORARY })
    const someone = visitor(address)
    await someone.ask.staff.signIn({ name, password: TEMPORARY })
    await someone.ask.staff.changePassword({ current: TEMPORARY, next: PASSWORD })
    return someone
  }
  const members = {} as Record<Name, Awaited<ReturnType<typeof member>>>
  for (const name of Object.keys(people) as Name[]) members[name] = await member(name, people[name])
  return members
}

/** Words of a caption that is on the screens now. */
export const captionWords = (text: string) => ({
  text,
  level: 'info' as const,
  places: [],
  start: new Date(Date.now() - HOUR).toISOString(),
  end: new Date(Date.now() + 24 * HOUR).toISOString(),
})

interface Account {
  name: string
  password: string
}

/** A browser on an office PC, with a mouse, at the gate of the console. */
export const atTheGate = async (browser: Browser, { address }: { address: string }): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, hasTouch: false })
  const page = await context.newPage()
  await page.goto(`${address}/console`)
  return page
}

/** The same, behind the gate. */
export const atTheDesk = async (
  browser: Browser,
  station: RunningStation,
  account: Account,
): Promise<Page> => {
  const page = await atTheGate(browser, station)
  await signIn(page, account)
  await expect(page.getByRole('heading', { name: '概览' })).toBeVisible()
  return page
}

/** A member of the office at the desk. */
export const deskOf = (browser: Browser, station: RunningStation, name: string) =>
  atTheDesk(browser, station, { name, password: PASSWORD })
