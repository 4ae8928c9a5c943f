import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { captionDraft } from '../../support/builders.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf, visitor } from '../../support/visitor.ts'

const TEMPORARY = 'linshi-koling-1'
const newcomer = { name: '王编', office: '工会', roles: ['editor' as const], password: TEMPORARY }

test('whoever got a temporary password can do nothing until it is changed', async () => {
  const { administrator, anybody } = await startStation()
  await (await administrator()).ask.accounts.create(newcomer)
  const session = await anybody.ask.staff.signIn({ name: '王编', password: TEMPORARY })
  expect(session.account?.mustChangePassword).toBe(true)
  expect(await codeOf(anybody.ask.captions.list())).toBe('PASSWORD_CHANGE_NEEDED')
  expect(await codeOf(anybody.ask.captions.create(captionDraft()))).toBe('PASSWORD_CHANGE_NEEDED')
  await anybody.ask.staff.changePassword({ current: TEMPORARY, next: 'banqianhui-650' })
  await expect(anybody.ask.captions.list()).resolves.toEqual([])
})

test('a role is needed for what is not for everybody, and the answer names it', async () => {
  const { member } = await startStation()
  const approver = await member('张审', 'approver')
  await expect(approver.ask.captions.create(captionDraft())).rejects.toMatchObject({
    code: 'ROLE_NEEDED',
    data: { roles: ['editor'] },
  })
  expect(await codeOf(approver.ask.accounts.list())).toBe('ROLE_NEEDED')
  expect(await codeOf(approver.ask.staff.claimScreen())).toBe('ROLE_NEEDED')
})

test('changed roles hold at once, in sessions that are open', async () => {
  const { administrator, member } = await startStation()
  const editor = await member('王编', 'editor')
  const boss = await administrator()
  const account = (await boss.ask.accounts.list()).find(({ name }) => name === '王编')
  if (!account) throw new Error('the account is missing')
  await boss.ask.accounts.update({ ...account, roles: ['approver'] })
  expect(await codeOf(editor.ask.captions.create(captionDraft()))).toBe('ROLE_NEEDED')
})

test('two accounts never have names that look alike', async () => {
  const { administrator } = await startStation()
  const boss = await administrator()
  await boss.ask.accounts.create({ ...newcomer, name: 'Li Min' })
  expect(await codeOf(boss.ask.accounts.create({ ...newcomer, name: 'ｌｉmin' }))).toBe('NAME_TAKEN')
})

test('a disabled account is out at once and cannot come back until it is enabled', async () => {
  const { administrator, member, address } = await startStation()
  const editor = await member('王编', 'editor')
  const boss = await administrator()
  const account = (await boss.ask.accounts.list()).find(({ name }) => name === '王编')
  if (!account) throw new Error('the account is missing')
  const disabled = await boss.ask.accounts.disable(account)
  expect(await codeOf(editor.ask.captions.list())).toBe('UNAUTHORIZED')
  const again = () => visitor(address).ask.staff.signIn({ name: '王编', password: 'banqianhui-650' })
  expect(await codeOf(again())).toBe('WRONG_CREDENTIALS')
  await boss.ask.accounts.enable(disabled)
  await expect(again()).resolves.toMatchObject({ account: { name: '王编' } })
})

test('the last administrator can neither be disabled nor lose the role', async () => {
  const { administrator } = await startStation()
  const boss = await administrator()
  const [account] = await boss.ask.accounts.list()
  if (!account) throw new Error('the administrator is missing')
  expect(await codeOf(boss.ask.accounts.disable(account))).toBe('LAST_ADMINISTRATOR')
  expect(await codeOf(boss.ask.accounts.update({ ...account, roles: ['editor'] }))).toBe('LAST_ADMINISTRATOR')
})

test('a reset password ends the sessions of the account and takes its PIN away', async () => {
  const { administrator, member, screen } = await startStation()
  const editor = await member('王编', 'editor')
  await editor.ask.staff.changePin({ password: 'banqianhui-650', pin: '739146' })
  const boss = await administrator()
  const account = (await boss.ask.accounts.list()).find(({ name }) => name === '王编')
  if (!account) throw new Error('the account is missing')
  expect(account.hasPin).toBe(true)
  await boss.ask.accounts.resetPassword({ ...account, password: 'ling-yige-mima' })
  expect(await codeOf(editor.ask.captions.list())).toBe('UNAUTHORIZED')
  expect((await screen.ask.staff.names()).map(({ name }) => name)).toEqual([ADMINISTRATOR.name])
})

test('of two administrators who change one account, the second is told', async () => {
  const { administrator } = await startStation()
  const boss = await administrator()
  const account = await boss.ask.accounts.create(newcomer)
  await boss.ask.accounts.update({ ...account, office: '安监科' })
  await expect(boss.ask.accounts.update({ ...account, office: '机电科' })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { revision: 2 },
  })
})

test('no answer, document, log or audit entry holds a password or a PIN', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const { administrator, member, anybody, close } = await startStation({ dataDir })
  const boss = await administrator()
  const editor = await member('王编', 'editor')
  await editor.ask.staff.changePin({ password: 'banqianhui-650', pin: '739146' })
  await codeOf(anybody.ask.staff.signIn({ name: '王编', password: 'geheim-geraten' }))
  const listed = JSON.stringify(await boss.ask.accounts.list())
  expect(listed).not.toMatch(/[Hh]ash/)
  await close()
  const files = await readdir(dataDir, { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    files
      .filter(entry => entry.isFile())
      .map(entry => readFile(join(entry.parentPath, entry.name), 'latin1')),
  )
  for (const secret of [
    ADMINISTRATOR.password,
    ADMINISTRATOR.pin,
    '739146',
    'banqianhui-650',
    'geheim-geraten',
  ])
    expect(texts.join('')).not.toContain(secret)
})
