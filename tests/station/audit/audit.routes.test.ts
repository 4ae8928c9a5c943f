/** The audit log through the door of a running station. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

test('exporting is itself an act, and the file ends with it', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  const { file, head } = await staff.ask.audit.export({ room: 'audit' })
  expect(file.name).toMatch(/^diantai-audit-\d{4}-\d\d-\d\d\.csv$/)
  const bytes = Buffer.from(await file.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = bytes.toString().trimEnd().split('\r\n')
  expect(lines.at(-1)).toMatch(new RegExp(`audit,export,.*"{""room"":""audit""}",${head}$`))
  const { entries, total } = await staff.ask.audit.list({ act: 'export' })
  expect(total).toBe(1)
  expect(entries[0]).toMatchObject({ room: 'audit', act: 'export', after: { room: 'audit' } })
  expect(await staff.ask.audit.verify()).toEqual({ entries: entries[0]?.sequence, brokenAt: null, head })
})

test('only staff may look', async () => {
  const { anybody, screen } = await startStation()
  for (const visitor of [anybody, screen]) {
    expect(await codeOf(visitor.ask.audit.list({}))).toBe('UNAUTHORIZED')
    expect(await codeOf(visitor.ask.audit.verify())).toBe('UNAUTHORIZED')
    expect(await codeOf(visitor.ask.audit.history({ room: 'captions', item: 'x' }))).toBe('UNAUTHORIZED')
    expect(await codeOf(visitor.ask.audit.export({}))).toBe('UNAUTHORIZED')
  }
})

test('every open page hears of an entry', async () => {
  const { staffMember, anybody } = await startStation()
  const staff = await staffMember()
  const heard: string[] = []
  for await (const change of await anybody.ask.live.changes()) {
    if (change.type === 'hello') await staff.ask.audit.export({})
    else heard.push(change.topic)
    if (heard.includes('audit')) break
  }
  expect(heard).toContain('audit')
})

test('another program reads the log by its address', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  await staff.ask.audit.export({})
  const answer = await staff.open('/api/audit?act=export&before=1000')
  expect(await answer.json()).toMatchObject({ total: 1, entries: [{ act: 'export' }], waiting: 0 })
})

test('the log outlives a restart', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const before = await startStation({ dataDir })
  await (await before.staffMember()).ask.audit.export({})
  await before.close()
  const after = await startStation({ dataDir })
  await after.anybody.ask.staff.signIn({ name: ADMINISTRATOR.name, password: ADMINISTRATOR.password })
  expect((await after.anybody.ask.audit.list({})).entries.map(({ act }) => act)).toContain('export')
})
