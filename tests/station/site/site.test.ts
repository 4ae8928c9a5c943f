import { expect, test } from 'vitest'
import { ROLES, type Role } from '../../../electron/contract/common.ts'
import type { SiteFields } from '../../../electron/contract/site.ts'
import { documentsIn } from '../../../electron/station/documents.ts'
import { STATION } from '../../../electron/station/ports.ts'
import { rolesNeeded } from '../../../electron/station/site/site.rules.ts'
import { openSite } from '../../../electron/station/site/site.ts'
import { roundDraft, roundSettings, siteFields } from '../../support/builders.ts'
import { stationWithCycle } from '../../support/cycle.ts'
import { stationWithMenu } from '../../support/menu.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'
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

const stationWithOrder = async () => {
  const { openRound, order, staff, screen, chess } = await stationWithCycle()
  const setIdentity = async (some: Partial<SiteFields['identity']>) => {
    const { updatedAt: _, ...site } = await staff.ask.site.get()
    return staff.ask.site.update({ ...site, identity: { ...site.identity, ...some } })
  }
  await setIdentity({ format: '10H', bits: 32 })
  const round = await openRound()
  return { staff, screen, chess, setIdentity, round, order: (card: string) => order(round.id, card) }
}

test('while a round has orders no format is set under which their cards would be others', async () => {
  const { staff, setIdentity, round, order } = await stationWithOrder()
  await setIdentity({ bits: 40 })
  await order('01026F6C3A')
  const refused = { code: 'NUMBERS_IN_USE', data: { round: round.number } }
  await expect(setIdentity({ bits: 32 })).rejects.toMatchObject(refused)
  await expect(setIdentity({ format: 'plain' })).rejects.toMatchObject(refused)
  expect(await codeOf(order('01026F6C3A'))).toBe('ALREADY_ORDERED')
  await staff.ask.rounds.close(round)
  expect((await setIdentity({ bits: 32 })).identity.bits).toBe(32)
})

test('a list that was imported into a draft keeps the format under which its cards are found', async () => {
  const { staff, chess, setIdentity, round, order } = await stationWithOrder()
  await setIdentity({ bits: 40 })
  const settings = roundSettings({ electorate: { kind: 'listed' } })
  const draft = await staff.ask.rounds.create(roundDraft({ activities: [chess.id], settings }))
  await staff.ask.rounds.listWorkers({ ...draft, file: new File(['卡号\n01026F6C3A'], 'list.csv') })
  const refused = { code: 'NUMBERS_IN_USE', data: { round: draft.number } }
  await expect(setIdentity({ bits: 32 })).rejects.toMatchObject(refused)
  await staff.ask.rounds.remove(draft)
  expect((await setIdentity({ bits: 32 })).identity.bits).toBe(32)
  await expect(order('01026F6C3A')).resolves.toHaveProperty('number')
  expect(round.number).toBeLessThan(draft.number)
})

test('while something that somebody rated can still be rated, nobody rates again by another format', async () => {
  const { staff, screen, chess, setIdentity, round, order } = await stationWithOrder()
  await setIdentity({ bits: 40 })
  await order('01026F6C3A')
  const closed = await staff.ask.rounds.close(round)
  await staff.ask.rounds.progress({ ...closed, dish: chess.id, stage: 'served', note: '' })
  const rating = { round: round.id, dish: chess.id, stars: 5, identification: '01026F6C3A' }
  await screen.ask.ratings.rate({ id: 'r1', ...rating })
  const refused = { code: 'NUMBERS_IN_USE', data: { round: round.number } }
  await expect(setIdentity({ bits: 32 })).rejects.toMatchObject(refused)
  expect(await codeOf(screen.ask.ratings.rate({ id: 'r2', ...rating }))).toBe('ALREADY_RATED')
})

test('a first order that comes while a change of the format is being recorded keeps the old format', async () => {
  const scene = { round: null as number | null }
  const site = await openSite({
    openDocument: documentsIn(await temporaryFolder(), () => undefined),
    ...{ announce: () => undefined, clock: { now: () => new Date() }, monotonic: () => 0, newId: () => '' },
    roundOfNumbers: () => scene.round,
    noticeOfNumbers: () => null,
    audit: {
      note: () => undefined,
      carryOut: (_actor, _record, effect) => {
        scene.round = 7
        return effect()
      },
    },
  })
  const { identity } = site.get()
  const next = { ...siteFields(), identity: { ...identity, format: '10H' as const } }
  const change = site.update({ act: 'edit', next, revision: 1 }, { actor: STATION, roles: ROLES })
  await expect(change).rejects.toMatchObject({ code: 'NUMBERS_IN_USE', data: { round: 7 } })
  expect(site.get()).toMatchObject({ revision: 1, identity })
})

test('a file of settings cannot do what the form may not', async () => {
  const { staff, order } = await stationWithOrder()
  await order('01026F6C3A')
  const file = JSON.parse(await (await staff.ask.site.export()).text())
  const content = JSON.stringify({ ...file, identity: { ...file.identity, format: 'plain' } })
  const { revision } = await staff.ask.site.get()
  expect(await codeOf(staff.ask.site.import({ content, revision }))).toBe('NUMBERS_IN_USE')
})

test('a reader that is exchanged while a round is open reads the same workers', async () => {
  const { setIdentity, order } = await stationWithOrder()
  await order('01026F6C3A')
  await setIdentity({ format: '8H10D' })
  expect(await codeOf(order('0040856634'))).toBe('ALREADY_ORDERED')
  await setIdentity({ format: '8H', reversed: true })
  expect(await codeOf(order('3A6C6F02'))).toBe('ALREADY_ORDERED')
  await expect(order('3B6C6F02')).resolves.toHaveProperty('number')
})

test('whoever tries a card learns its length as the site counts it, and nothing of its number', async () => {
  const { screen } = await stationWithOrder()
  const tried = (identification: string) => screen.ask.orders.testCard({ identification })
  expect(await tried('01026F6C3A')).toEqual({ length: 10 })
  expect(await tried('01026F6C3')).toEqual({ length: null })
})

test('the log says which format was set, and no number', async () => {
  const { staff, setIdentity } = await stationWithOrder()
  await setIdentity({ format: '8H10D' })
  const [entry] = await staff.ask.audit.history({ room: 'site', item: 'site' })
  expect(entry).toMatchObject({
    before: { identity: { format: '10H' } },
    after: { identity: { format: '8H10D' } },
  })
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
