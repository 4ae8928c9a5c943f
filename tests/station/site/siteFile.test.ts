import { expect, test } from 'vitest'
import { SITE_DOCUMENT } from '../../../electron/station/site/site.document.ts'
import { siteFields } from '../../support/builders.ts'
import { startStation } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

const stationWithStaff = async () => {
  const station = await startStation()
  return { ...station, staff: await station.administrator() }
}

test('the settings of one station come to another as they were', async () => {
  const [one, other] = [await stationWithStaff(), await stationWithStaff()]
  await one.staff.ask.site.update({ ...siteFields(), revision: 1 })
  const file = await one.staff.ask.site.export()
  expect(file.name).toMatch(/^diantai-九龙矿-一食堂-\d{8}\.json$/)
  const content = await file.text()
  const { changes, problems, revision } = await other.staff.ask.site.preview({ content })
  expect(problems).toEqual([])
  expect(changes).toContainEqual({ path: 'mine', before: '本矿', after: '九龙矿' })
  await other.staff.ask.site.import({ content, revision })
  const { revision: _, updatedAt: __, ...fields } = await other.anybody.ask.site.get()
  expect(fields).toEqual(siteFields())
})

test('a preview changes nothing', async () => {
  const { staff, anybody } = await stationWithStaff()
  const before = await anybody.ask.site.get()
  const content = (await (await staff.ask.site.export()).text()).replace('本矿', '另一矿')
  await staff.ask.site.preview({ content })
  expect(await anybody.ask.site.get()).toEqual(before)
})

test('a file with one wrong value changes nothing, and the answer names the value', async () => {
  const { staff, anybody } = await stationWithStaff()
  const before = await anybody.ask.site.get()
  const file = JSON.parse(await (await staff.ask.site.export()).text())
  const content = JSON.stringify({ ...file, mine: '另一矿', captionSpeed: 99 })
  await expect(staff.ask.site.import({ content, revision: 1 })).rejects.toMatchObject({
    code: 'BAD_SETTINGS_FILE',
    data: { problems: [{ path: 'captionSpeed', fault: 'atMost', limit: 12, came: '99' }] },
  })
  expect(await anybody.ask.site.get()).toEqual(before)
})

test('settings that somebody saved after the preview are not overwritten', async () => {
  const { staff } = await stationWithStaff()
  const content = await (await staff.ask.site.export()).text()
  const { revision } = await staff.ask.site.preview({ content })
  await staff.ask.site.update({ ...siteFields(), revision })
  expect(await codeOf(staff.ask.site.import({ content, revision }))).toBe('CONFLICT')
})

test('an import that would change who may approve needs an administrator, and then changes nothing', async () => {
  const { staff, member, anybody } = await stationWithStaff()
  const technician = await member('孙技术', 'technician')
  const file = JSON.parse(await (await staff.ask.site.export()).text())
  const content = JSON.stringify({ ...file, mine: '另一矿', approval: { ownWork: true } })
  expect(await codeOf(technician.ask.site.import({ content, revision: 1 }))).toBe('ROLE_NEEDED')
  expect((await anybody.ask.site.get()).mine).toBe('本矿')
})

test('exports and imports are in the audit log', async () => {
  const { staff } = await stationWithStaff()
  const content = (await (await staff.ask.site.export()).text()).replace('本矿', '另一矿')
  await staff.ask.site.import({ content, revision: 1 })
  const entries = await staff.ask.audit.history({ room: 'site', item: 'site' })
  expect(entries.map(({ act }) => act)).toEqual(['import', 'export'])
  expect(entries[0]).toMatchObject({ before: { mine: '本矿' }, after: { mine: '另一矿' } })
})

test('another program saves the file as it comes', async () => {
  const { staff } = await stationWithStaff()
  const answer = await staff.open('/api/site/export', { method: 'POST' })
  expect(answer.headers.get('content-type')).toMatch('application/json')
  expect(await answer.json()).toMatchObject({
    kind: 'diantai-site',
    version: SITE_DOCUMENT.version,
    mine: '本矿',
  })
})

test('files of settings are for staff', async () => {
  const { anybody } = await stationWithStaff()
  expect(await codeOf(anybody.ask.site.export())).toBe('UNAUTHORIZED')
  expect(await codeOf(anybody.ask.site.preview({ content: '' }))).toBe('UNAUTHORIZED')
  expect(await codeOf(anybody.ask.site.import({ content: '', revision: 1 }))).toBe('UNAUTHORIZED')
})
