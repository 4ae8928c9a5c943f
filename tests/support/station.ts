/** Starts the real station on a temporary folder and a free port, and ends both. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ROLES, type Role } from '../../electron/contract/common.ts'
import { createStation, type StationOptions } from '../../electron/station/station.ts'
import { visitor } from './visitor.ts'

const root = join(import.meta.dirname, '..', '..')
export const demoContent = join(root, 'resources', 'demo')

/** A folder that is gone after the test. */
export const temporaryFolder = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'diantai-test-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

const PAGE = '<!doctype html><title>page</title>'

const smallPage = async (dir: string) => {
  const pageDir = join(dir, 'page')
  await mkdir(join(pageDir, 'assets'), { recursive: true })
  await writeFile(join(pageDir, 'index.html'), PAGE)
  await writeFile(join(pageDir, 'assets', 'main-1.js'), 'export {}')
  return pageDir
}

/** Of the administrator that `administrator()` makes. */
export const ADMINISTRATOR = { name: '赵管理', password: 'kuangdeng-7-hao', pin: '482913' }
const password = 'banqianhui-650'

/** Reachable by anybody, by the screen, and by staff. */
export const startStation = async (options: Partial<StationOptions> = {}) => {
  const dir = await temporaryFolder()
  const dataDir = options.dataDir ?? join(dir, 'data')
  const station = await createStation({
    port: 0,
    demoDir: null,
    ...options,
    dataDir,
    pageDir: options.pageDir ?? (await smallPage(dir)),
  })
  onTestFinished(() => station.close())
  const anybody = visitor(station.address)
  const screen = visitor(station.address)
  await screen.open(`/?ticket=${station.ticket()}`)

  let boss: ReturnType<typeof visitor> | null = null
  /** The first account, made on the screen; its password was just given again. */
  const administrator = async () => {
    if (boss) return boss
    boss = visitor(station.address)
    await boss.open(`/?ticket=${station.ticket()}`)
    await boss.ask.staff.makeAdministrator({ ...ADMINISTRATOR, office: '信息中心' })
    await boss.ask.staff.confirm({ secret: ADMINISTRATOR.password })
    return boss
  }

  /** Somebody with an account of these roles, signed in on another page of this machine. */
  const member = async (name: string, ...roles: Role[]) => {
    const temporary = 'linshi-koling-1'
    await (await administrator()).ask.accounts.create({ name, office: '工会', roles, password: temporary })
    const staff = visitor(station.address)
    await staff.ask.staff.signIn({ name, password: temporary })
    await staff.ask.staff.changePassword({ current: temporary, next: password })
    return staff
  }

  /** The only member of staff of a small site: has every role and may publish what they wrote themselves. */
  const staffMember = async () => {
    const staff = await administrator()
    const [account] = await staff.ask.accounts.list()
    if (!account) throw new Error('the administrator has no account')
    await staff.ask.accounts.update({ ...account, roles: [...ROLES] })
    const { updatedAt: _, ...site } = await staff.ask.site.get()
    await staff.ask.site.update({ ...site, approval: { ownWork: true } })
    return staff
  }
  return { ...station, dataDir, anybody, screen, administrator, member, staffMember }
}
