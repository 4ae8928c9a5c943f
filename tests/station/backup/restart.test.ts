/** A restored backup takes effect by a restart that the console asks for, with the real station as a process of its own. */
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createBudget } from '../../../electron/browser/budget.ts'
import { forkStation } from '../../../electron/browser/forkStation.ts'
import { keepStation } from '../../../electron/browser/keepStation.ts'
import { until } from '../../support/processes.ts'
import { ADMINISTRATOR, temporaryFolder } from '../../support/station.ts'
import { visitor } from '../../support/visitor.ts'
import { backedUp, settled, signedIn } from './support.ts'

vi.setConfig({ testTimeout: 90_000 })

const STATION = join(import.meta.dirname, '..', '..', '..', 'electron', 'station', 'main.ts')

const aKeptStation = async () => {
  const said: string[] = []
  const station = await keepStation({
    launch: () => forkStation(STATION),
    start: {
      type: 'start',
      dataDir: join(await temporaryFolder(), 'data'),
      port: 0,
      demo: false,
      screenSecret: null,
    },
    // No crash is allowed for; a restart that staff asked for is none.
    budget: createBudget({ times: 0, withinMs: 60_000 }, () => 0),
    onRestarted: () => said.push('restarted'),
    onLost: reason => said.push(reason),
    say: () => undefined,
  })
  onTestFinished(() => station.close())
  return { station, said }
}

test('staff restore a backup, restart, and find the site as it was', async () => {
  const { station, said } = await aKeptStation()
  const staff = visitor(station.address)
  await staff.open(`/?ticket=${await station.ticket()}`)
  await staff.ask.staff.makeAdministrator({ ...ADMINISTRATOR, office: '信息中心' })
  await staff.ask.staff.confirm({ secret: ADMINISTRATOR.password })
  const path = await backedUp(staff, { library: false })
  const [account] = await staff.ask.accounts.list()
  if (!account) throw new Error('the administrator has no account')
  await staff.ask.accounts.update({ ...account, office: '改过的科室' })

  expect((await staff.ask.backup.state()).restartable).toBe(true)
  await staff.ask.backup.restore({ path, passphrase: 'si ge ren xia jing qu' })
  expect((await settled(staff)).ready).not.toBeNull()
  await staff.ask.backup.restart()
  await until(() => said.length > 0)
  expect(said).toEqual(['restarted'])

  const ticket = await station.ticket()
  const again = await signedIn({ address: station.address, ticket: () => ticket })
  expect((await again.ask.accounts.list()).map(({ office }) => office)).toEqual(['信息中心'])
  expect((await again.ask.backup.state()).kept).toHaveLength(1)
})
