import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTable } from '../../../electron/station/sheets/sheets.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'
import { DAY, stationWithNotice } from './receipts.support.ts'

const rowsOf = async (file: File) => readTable(new Uint8Array(await file.arrayBuffer()))

test('one finger counts once in ten seconds, and the same touch sent twice counts once', async () => {
  const { touch, touchLater, counts } = await stationWithNotice()
  await touch('first')
  await touch('first')
  expect(await codeOf(touch('second'))).toBe('PAUSE')
  await touchLater()
  expect(await counts()).toMatchObject({ touches: 2, cards: 0, list: null, sealed: false })
})

test('two fingers at the same instant are one', async () => {
  const { touch, counts } = await stationWithNotice()
  const answers = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => touch(`at-once-${at}`)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await counts()).touches).toBe(1)
})

test('a worker confirms a notice once, and a card that is not read confirms nothing', async () => {
  const { card, counts } = await stationWithNotice()
  await card('0011127701', 'same')
  await card('0011127701', 'same')
  expect(await codeOf(card('0011127701'))).toBe('ALREADY_CONFIRMED')
  expect(await codeOf(card('x'))).toBe('UNREADABLE')
  for (const last of ['2', '3', '4', '5']) await card(`001112770${last}`)
  expect(await counts()).toMatchObject({ touches: 0, cards: 5 })
})

test('nothing is published of fewer than five, and the days of staff hide the cards of fewer than five', async () => {
  const { card, counts, published } = await stationWithNotice()
  for (const last of ['1', '2', '3', '4']) await card(`001112770${last}`)
  expect(await published()).toMatchObject({ asks: false, times: null })
  expect(await counts()).toMatchObject({ cards: null, days: [{ place: 'place-1', touches: 0, cards: null }] })
  await card('0011127705')
  expect(await published()).toMatchObject({ times: 5 })
  expect((await counts()).days).toMatchObject([{ touches: 0, cards: 5 }])
})

test('a notice that asks for a list tells how many of it have confirmed and how many have not', async () => {
  const { card, listWorkers, counts, published } = await stationWithNotice()
  const list = ['工号,卡号', '20001,0011127701', '20002,0011127702', '20003,']
  expect(await listWorkers(...list)).toEqual({ workers: 3, repeated: 0 })
  expect(await published()).toMatchObject({ asks: true })
  await card('0011127701')
  expect(await codeOf(card('20001'))).toBe('ALREADY_CONFIRMED')
  expect(await codeOf(card('0099999999'))).toBe('NOT_LISTED')
  expect(await counts()).toMatchObject({ cards: null, list: { workers: 3, confirmed: 1 } })
})

test('who confirmed before there was a list cannot be found by one: they are counted, and asked anew', async () => {
  const { card, listWorkers, counts, missing, staff, notice } = await stationWithNotice()
  for (const last of ['1', '2', '3', '4', '5']) await card(`001112770${last}`)
  await listWorkers('20001,0011127701')
  expect(await counts()).toMatchObject({ cards: 5, list: { workers: 1, confirmed: 0 }, sealed: false })
  expect(await missing('20001,0011127701')).toMatchObject({ missing: 1, confirmed: 0 })
  await card('20001')
  expect(await counts()).toMatchObject({ cards: 6, list: { workers: 1, confirmed: 1 } })
  const history = await staff.ask.audit.history({ room: 'notices', item: notice.id })
  expect(history.map(({ act }) => act)).toContain('seal')
})

test('with other numbers nobody confirms twice or is not found: the format stays while a notice compares them', async () => {
  const { card, touch, listWorkers, staff, notice } = await stationWithNotice()
  const change = async () => {
    const { updatedAt: _, ...site } = await staff.ask.site.get()
    const zeros = site.identity.zeros === 'kept' ? 'dropped' : 'kept'
    return staff.ask.site.update({ ...site, identity: { ...site.identity, format: 'plain', zeros } })
  }
  await touch()
  await change()
  await card('0011127701')
  const refused = { code: 'NUMBERS_CONFIRMED', data: { notice: notice.title } }
  await expect(change()).rejects.toMatchObject(refused)
  await listWorkers('20001,0011127702')
  await expect(change()).rejects.toMatchObject(refused)
})

test('a week after a notice was withdrawn nobody can be asked about, however late it would have ended', async () => {
  const { card, listWorkers, counts, staff, notice, now } = await stationWithNotice()
  await listWorkers('20001,0011127701')
  await card('0011127701')
  const end = new Date(now.date.getTime() + 300 * DAY).toISOString()
  const later = await staff.ask.notices.update({ ...notice, end, step: 'publish' })
  await staff.ask.notices.withdraw(later)
  now.date = new Date(now.date.getTime() + 8 * DAY)
  // The session ended meanwhile.
  await staff.ask.staff.signIn({ name: ADMINISTRATOR.name, password: ADMINISTRATOR.password })
  await expect.poll(async () => (await counts()).sealed, { timeout: 5_000 }).toBe(true)
})

test('who has not is answered by the lines of the list that staff hold, and recorded by counts alone', async () => {
  const { card, listWorkers, missing, staff, notice } = await stationWithNotice()
  const list = ['姓名,工号,卡号', '王师傅,20001,0011127701', '李师傅,20002,0011127702', '赵师傅,20003,']
  await listWorkers(...list)
  await card('0011127702')
  const answer = await missing(...list, '外来的,20009,')
  expect(answer).toMatchObject({ missing: 2, confirmed: 1, unlisted: 1 })
  expect(await rowsOf(answer.file)).toEqual([
    ['姓名', '工号', '卡号'],
    ['王师傅', '20001', '0011127701'],
    ['赵师傅', '20003', ''],
  ])
  const history = await staff.ask.audit.history({ room: 'notices', item: notice.id })
  expect(history.slice(0, 2)).toMatchObject([
    { act: 'look', after: { missing: 2, confirmed: 1, unlisted: 1 } },
    { act: 'list-workers', after: { workers: 3 } },
  ])
  expect(JSON.stringify(history)).not.toMatch(/王师傅|20001|0011127701/)
})

test('who has not is not told at the kiosk, without a list, without the password, or to other roles', async () => {
  const { missing, listWorkers, staff, member, notice } = await stationWithNotice()
  expect(await codeOf(missing('20001'))).toBe('NO_LIST')
  await listWorkers('20001')
  const asked = { notice: notice.id, file: new File(['20001'], 'list.csv') }
  expect(await codeOf(staff.ask.receipts.missing(asked))).toBe('AT_KIOSK')
  const approver = await member('李审批', 'approver')
  expect(await codeOf(approver.ask.receipts.missing(asked))).toBe('ROLE_NEEDED')
  const editor = await member('孙编辑', 'editor')
  expect(await codeOf(editor.ask.receipts.missing(asked))).toBe('CONFIRMATION_NEEDED')
})

test('a list with a line that is no number changes nothing', async () => {
  const { listWorkers, counts } = await stationWithNotice()
  await listWorkers('20001')
  expect(await codeOf(listWorkers('20001', '没有号', '20003'))).toBe('BAD_LIST')
  expect((await counts()).list).toEqual({ workers: 1, confirmed: 0 })
})

test('what is not on the screens takes neither touch nor card', async () => {
  const { touch, card, staff, notice } = await stationWithNotice()
  await staff.ask.notices.withdraw(notice)
  expect(await codeOf(touch())).toBe('NOTICE_DOWN')
  expect(await codeOf(card('0011127701'))).toBe('NOTICE_DOWN')
})

test('a week after its end nobody can be asked about, the counts stay, and a new run begins anew', async () => {
  const { card, touch, listWorkers, missing, counts, staff, office, notice, now } = await stationWithNotice()
  await listWorkers('20001,0011127701', '20002,0011127702')
  await card('0011127701')
  await touch()
  now.date = new Date(now.date.getTime() + 10 * DAY)
  await expect.poll(async () => (await counts()).sealed, { timeout: 5_000 }).toBe(true)
  expect(await counts()).toMatchObject({ touches: 1, cards: null, list: { workers: 2, confirmed: 1 } })
  // The session of the office ended meanwhile.
  await office.ask.staff.signIn({ name: '王芳', password: 'banqianhui-650' })
  await office.ask.staff.confirm({ secret: 'banqianhui-650' })
  expect(await codeOf(missing('20001'))).toBe('LIST_CLOSED')
  expect(await codeOf(listWorkers('20001'))).toBe('LIST_CLOSED')
  await staff.ask.staff.signIn({ name: '赵管理', password: 'kuangdeng-7-hao' })
  const end = new Date(now.date.getTime() + DAY).toISOString()
  const [old] = await staff.ask.notices.list()
  await staff.ask.notices.update({ ...old, ...notice, revision: old?.revision ?? 0, end, step: 'publish' })
  for (const last of ['1', '2', '3', '4']) await card(`001112770${last}`)
  expect(await counts()).toMatchObject({ cards: 5, sealed: false })
})

test('the counts go along as a table, with small ones hidden', async () => {
  const { card, touch, office, notice } = await stationWithNotice()
  await card('0011127701')
  await touch()
  const { file } = await office.ask.receipts.export({ notice: notice.id, as: 'csv', language: 'zh-CN' })
  const [heading, row] = await rowsOf(file)
  expect(heading).toEqual(['日期', '屏幕', '触摸已阅', '刷卡确认'])
  expect(row?.slice(1)).toEqual(['食堂', '1', '<5'])
})

test('what was thanked is there after the power was cut', async () => {
  const { card, touch, dataDir, notice } = await stationWithNotice()
  const cards = ['1', '2', '3', '4', '5'].map(last => card(`001112770${last}`))
  await Promise.all([touch(), ...cards])
  const cut = join(await temporaryFolder(), 'data')
  await cp(dataDir, cut, { recursive: true, filter: path => !path.endsWith('station.lock') })
  const again = await startStation({ dataDir: cut })
  await again.anybody.ask.staff.signIn(ADMINISTRATOR)
  const counts = await again.anybody.ask.receipts.of({ notice: notice.id })
  expect(counts).toMatchObject({ touches: 1, cards: 5 })
})

test('touches and confirmations are not counted as orders', async () => {
  const { card, touch, staff } = await stationWithNotice()
  await card('0011127701')
  await touch()
  expect((await staff.ask.health.report()).orders).toMatchObject({ today: 0, lastAt: null })
})
