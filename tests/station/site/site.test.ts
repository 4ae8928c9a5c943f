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

test('an editor changes nothing of the settings', async () => {
  const { member } = await stationWithStaff()
  const editor = await member('钱编辑', 'editor')
  await expect(editor.ask.site.update({ ...siteFields(), revision: 1 })).rejects.toMatchObject({
    code: 'ROLE_NEEDED',
    data: { roles: ['technician', 'administrator'] },
  })
})

test('a technician sets everything but who may approve', async () => {
  const { member, anybody } = await stationWithStaff()
  const technician = await member('孙技术', 'technician')
  const { updatedAt: _, ...site } = await technician.ask.site.get()
  const all = { ...site, mine: '孙家矿', approval: { ownWork: true } }
  await expect(technician.ask.site.update(all)).rejects.toMatchObject({
    code: 'ROLE_NEEDED',
    data: { roles: ['administrator'] },
  })
  expect((await anybody.ask.site.get()).mine).toBe('本矿')
  await technician.ask.site.update({ ...all, approval: site.approval })
  expect((await anybody.ask.site.get()).mine).toBe('孙家矿')
})

test('an administrator who is no technician sets who may approve, and nothing else', async () => {
  const { member } = await stationWithStaff()
  const administrator = await member('李管理', 'administrator')
  const { updatedAt: _, ...site } = await administrator.ask.site.get()
  const changed = await administrator.ask.site.update({ ...site, approval: { ownWork: true } })
  expect(changed.approval.ownWork).toBe(true)
  expect(await codeOf(administrator.ask.site.update({ ...site, revision: 2, mine: '李家矿' }))).toBe(
    'ROLE_NEEDED',
  )
})

test('who changed what of the settings is in the audit log', async () => {
  const { staff, member } = await stationWithStaff()
  const technician = await member('孙技术', 'technician')
  const { updatedAt: _, ...site } = await technician.ask.site.get()
  await technician.ask.site.update({ ...site, idle: { ...site.idle, seconds: 60 } })
  const [entry] = await staff.ask.audit.history({ room: 'site', item: 'site' })
  expect(entry).toMatchObject({
    by: { name: '孙技术' },
    act: 'edit',
    name: '本矿 · 食堂',
    before: { idle: { seconds: 30 } },
    after: { idle: { seconds: 60 } },
  })
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
