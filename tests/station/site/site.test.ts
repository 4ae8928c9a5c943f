import { expect, test } from 'vitest'
import type { Role } from '../../../electron/contract/common.ts'
import type { SiteFields } from '../../../electron/contract/site.ts'
import { rolesNeeded } from '../../../electron/station/site/site.rules.ts'
import { siteFields } from '../../support/builders.ts'
import { stationWithMenu } from '../../support/menu.ts'
import { startStation } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

const stationWithStaff = async () => {
  const station = await startStation()
  return { ...station, staff: await station.administrator() }
}

test('a change is seen by everybody and counts the revision up', async () => {
  const { staff, anybody } = await stationWithStaff()
  await staff.ask.site.update({ ...siteFields(), revision: 1 })
  expect(await anybody.ask.site.get()).toMatchObject({ mine: '九龙矿', revision: 2 })
})

test('whoever saves over a newer revision is told', async () => {
  const { staff } = await stationWithStaff()
  await staff.ask.site.update({ ...siteFields(), revision: 1 })
  expect(await codeOf(staff.ask.site.update({ ...siteFields(), revision: 1 }))).toBe('CONFLICT')
})

test('nobody changes the settings without signing in', async () => {
  const { anybody } = await stationWithStaff()
  expect(await codeOf(anybody.ask.site.update({ ...siteFields(), revision: 1 }))).toBe('UNAUTHORIZED')
})

test('the format of numbers is in force with the next order', async () => {
  const { staff, order } = await stationWithMenu()
  await order('0011127706')
  const { ask } = await staff()
  const { updatedAt: _, ...site } = await ask.site.get()
  await ask.site.update({ ...site, identity: { ...site.identity, maxLength: 8 } })
  expect(await codeOf(order('0011127707'))).toBe('UNREADABLE')
  await expect(order('11127708')).resolves.toHaveProperty('number')
})

const own = { ownWork: true }
test.each<[string, Partial<SiteFields>, Role[]]>([
  ['nothing', {}, []],
  ['the volume', { sound: { volume: 50, quietHours: [] } }, ['technician']],
  ['who approves', { approval: own }, ['administrator']],
  ['both', { approval: own, mine: '另一矿' }, ['administrator', 'technician']],
])('to change %s takes the right roles', (_, change, roles) => {
  expect(rolesNeeded(siteFields(), siteFields(change))).toEqual(roles)
})
