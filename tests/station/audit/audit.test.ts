/** No act without its entry, whatever the disk does; and what of it staff can look up. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Refusal } from '../../../electron/station/refusal.ts'
import { StorageError } from '../../../electron/station/storage/problems.ts'
import { aDisk, aFolder, makeReadOnly } from '../storage/storage.support.ts'
import { openAuditIn, record, WANG } from './audit.support.ts'

const aRoom = async (dir = aFolder()) => {
  const scene = await openAuditIn(dir)
  onTestFinished(() => scene.close())
  return { ...scene, dir }
}
const nothing = async () => undefined

/** A folder whose ledger is spoilt, and how it was. */
const aDamagedFolder = async (dir = aFolder()) => {
  const before = await openAuditIn(dir)
  await before.audit.carryOut(WANG, record({ name: '之前' }), nothing)
  await before.close()
  const file = join(dir, 'ledger.sqlite')
  const good = readFileSync(file)
  writeFileSync(file, good.subarray(0, 4096))
  return { dir, repair: () => writeFileSync(file, good) }
}

test('an act is in the log: who, from where, what, before and after', async () => {
  const { audit, said, topics } = await aRoom()
  expect(await audit.carryOut(WANG, record(), async () => 'done')).toBe('done')
  expect(await said()).toEqual([
    {
      sequence: 1,
      at: expect.stringMatching(/^20.*Z$/),
      takenAt: null,
      by: WANG.by,
      from: 'screen',
      ...record(),
    },
  ])
  expect(topics).toEqual(['audit'])
})

test('the entry is there before the act begins', async () => {
  const { audit, said } = await aRoom()
  const seen = await audit.carryOut(WANG, record(), () => said())
  expect(seen).toHaveLength(1)
})

test('an act that fails says so, and of which entry nothing came', async () => {
  const { audit, said } = await aRoom()
  await audit.carryOut(WANG, record(), nothing)
  const failing = audit.carryOut(WANG, record(), async () => {
    throw new Refusal('CONFLICT', { revision: 3 })
  })
  await expect(failing).rejects.toThrow(Refusal)
  expect((await said()).at(-1)).toMatchObject({
    sequence: 3,
    act: 'not-carried-out',
    item: 'caption-1',
    after: { sequence: 2, act: 'edit', reason: 'CONFLICT' },
  })
})

test('of an error only its kind is kept, because its words may quote what was typed', async () => {
  const { audit, said } = await aRoom()
  const failing = audit.carryOut(WANG, record(), async () => {
    throw new TypeError('card 0011127706')
  })
  await expect(failing).rejects.toThrow('card')
  expect(JSON.stringify(await said())).not.toContain('0011127706')
  expect((await said()).at(-1)?.after).toMatchObject({ reason: 'TypeError' })
})

test('acts of different rooms go on beside each other', async () => {
  const { audit } = await aRoom()
  const order: string[] = []
  let finish = () => {}
  const long = audit.carryOut(WANG, record(), async () => {
    await new Promise<void>(resolve => {
      finish = resolve
    })
    order.push('long')
  })
  await audit.carryOut(WANG, record({ room: 'notices' }), async () => void order.push('short'))
  finish()
  await long
  expect(order).toEqual(['short', 'long'])
})

test('what has happened already is noted', async () => {
  const { audit, said, close, dir } = await aRoom()
  audit.note(
    { by: null, from: '10.0.0.7', roles: [] },
    record({ room: 'staff', act: 'sign-in-refused', item: null }),
  )
  await close()
  const again = await aRoom(dir)
  expect(await again.said()).toMatchObject([{ by: null, from: '10.0.0.7', act: 'sign-in-refused' }])
  await expect(said()).rejects.toThrow(Refusal)
})

test('a secret never gets in, whatever it is called and however deep it lies', async () => {
  const { audit, said } = await aRoom()
  const secret = 'hunter2-924613'
  const names = ['pin', 'password', 'hash', 'key', 'secret', 'token', 'identification', 'voter']
  const alike = [
    'currentPin',
    'new_password',
    'pinHash',
    'KEY',
    'screenSecret',
    'apikey',
    'keys',
    'CSRFToken',
  ]
  const named = Object.fromEntries([...names, ...alike].map(name => [name, secret]))
  const value = { ...named, deep: [{ account: named }], pinyin: '保留', name: '保留', keyboard: '保留' }
  await audit.carryOut(WANG, record({ before: value, after: value }), nothing)
  const [entry] = await said()
  expect(JSON.stringify(entry)).not.toContain(secret)
  const left = { deep: [{ account: {} }], pinyin: '保留', name: '保留', keyboard: '保留' }
  expect([entry?.before, entry?.after]).toEqual([left, left])
})

const ACTOR = join(import.meta.dirname, 'actor.support.ts')

test.each([1, 2, 3])('after kill -9 every act that was answered is in the log (round %i)', async () => {
  const dir = aFolder()
  const child = spawn(process.execPath, [ACTOR, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let answered = ''
  child.stdout.on('data', chunk => {
    answered += chunk
    if (answered.split('\n').length > 5) child.kill('SIGKILL')
  })
  await once(child, 'close')
  const last = Number(answered.split('\n').at(-2))
  const { said } = await aRoom(dir)
  const names = (await said()).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(Array.from({ length: last + 1 }, (_, at) => `第 ${at}`)))
})

test('on a read-only disk nothing is done that cannot be recorded', async ctx => {
  const disk = aDisk(ctx, 40)
  const before = await openAuditIn(disk)
  await before.audit.carryOut(WANG, record(), nothing)
  await before.close()
  makeReadOnly(disk)
  const { audit, said } = await aRoom(disk)
  let done = false
  const act = audit.carryOut(WANG, record(), async () => {
    done = true
  })
  await expect(act).rejects.toThrow(StorageError)
  expect([done, await said()]).toMatchObject([false, [{ sequence: 1 }]])
})

test('while the ledger is damaged acts go on, their entries wait beside it, and staff are told', async () => {
  const { dir } = await aDamagedFolder()
  const { audit, problems, asideFile, topics } = await aRoom(dir)
  expect(await audit.carryOut(WANG, record({ after: { pin: '482913' } }), async () => 'done')).toBe('done')
  await audit.carryOut(WANG, record(), nothing)
  expect(problems.map(({ code }) => code)).toEqual(['ordering-closed', 'audit-aside'])
  expect(topics).toEqual(['audit', 'audit'])
  expect(readFileSync(asideFile, 'utf8')).not.toContain('482913')
  if (process.platform !== 'win32') expect(statSync(asideFile).mode & 0o777).toBe(0o600)
})

test('what waited is taken in, in order and marked, when the ledger is whole again', async () => {
  const { dir, repair } = await aDamagedFolder()
  const damaged = await openAuditIn(dir, () => new Date('2026-07-21T08:00:00.000Z'))
  await damaged.audit.carryOut(WANG, record({ name: '一' }), nothing)
  const failing = damaged.audit.carryOut(WANG, record({ name: '二' }), async () => {
    throw new Refusal('NOT_FOUND')
  })
  await expect(failing).rejects.toThrow(Refusal)
  await damaged.audit.carryOut(WANG, record({ name: '三' }), nothing)
  await damaged.close()
  repair()
  const { said, ledger, audit } = await aRoom(dir)
  const entries = await said()
  expect(entries.map(({ sequence, name, act }) => [sequence, name, act])).toEqual([
    [1, '之前', 'edit'],
    [2, '一', 'edit'],
    [3, '二', 'edit'],
    [4, '二', 'not-carried-out'],
    [5, '三', 'edit'],
  ])
  expect(entries[3]?.after).toEqual({ sequence: 3, act: 'edit', reason: 'NOT_FOUND' })
  for (const { at, takenAt } of entries.slice(1)) {
    expect(at).toBe('2026-07-21T08:00:00.000Z')
    expect(takenAt).toMatch(/^20.*Z$/)
  }
  expect(entries[0]?.takenAt).toBeNull()
  expect(await ledger.audit.verify()).toMatchObject({ entries: 5, brokenAt: null })
  expect((await audit.list({})).waiting).toBe(0)
  const asides = readdirSync(dir).filter(name => name.startsWith('audit-aside'))
  expect(asides).toEqual([expect.stringMatching(/^audit-aside\.taken-.*\.jsonl$/)])
})

test('a start that died between taking in and putting away takes nothing in twice', async () => {
  const { dir, repair } = await aDamagedFolder()
  const damaged = await openAuditIn(dir)
  for (const name of ['一', '二']) await damaged.audit.carryOut(WANG, record({ name }), nothing)
  const waited = readFileSync(damaged.asideFile)
  await damaged.close()
  repair()
  await (await openAuditIn(dir)).close()
  writeFileSync(damaged.asideFile, waited)
  const { said } = await aRoom(dir)
  expect((await said()).map(({ name }) => name)).toEqual(['之前', '一', '二'])
})

test('a line that a power cut tore hides neither the lines before it nor those after', async () => {
  const { dir, repair } = await aDamagedFolder()
  const damaged = await openAuditIn(dir)
  await damaged.audit.carryOut(WANG, record({ name: '一' }), nothing)
  await damaged.close()
  const text = readFileSync(damaged.asideFile, 'utf8')
  writeFileSync(damaged.asideFile, text + text.slice(0, 60))
  const later = await openAuditIn(dir)
  expect(later.problems.map(({ code }) => code)).toContain('audit-aside')
  await later.audit.carryOut(WANG, record({ name: '二' }), nothing)
  await later.close()
  repair()
  const { said } = await aRoom(dir)
  expect((await said()).map(({ name }) => name)).toEqual(['之前', '一', '二'])
})

test('a log that cannot be read is not an empty one', async () => {
  const dir = aFolder()
  writeFileSync(join(dir, 'ledger.sqlite'), '')
  const { audit } = await aRoom(dir)
  for (const ask of [() => audit.list({}), () => audit.verify(), () => audit.history('captions', 'x')])
    await expect(ask()).rejects.toMatchObject({ code: 'AUDIT_UNREADABLE' })
})

test('a moment is the same moment however it is spelt', async () => {
  const dir = aFolder()
  const scene = await openAuditIn(dir, () => new Date('2026-07-21T08:00:00.000Z'))
  onTestFinished(() => scene.close())
  await scene.audit.carryOut(WANG, record(), nothing)
  expect(await scene.said({ from: '2026-07-21T08:00:00Z' })).toHaveLength(1)
  expect(await scene.said({ until: '2026-07-21T08:00:00Z' })).toHaveLength(0)
  expect(await scene.said({ until: '2026-07-21T08:00:01Z' })).toHaveLength(1)
})

test('the history of an item is of that item in that room alone, newest first', async () => {
  const { audit } = await aRoom()
  await audit.carryOut(WANG, record({ act: 'create' }), nothing)
  await audit.carryOut(WANG, record({ item: 'another' }), nothing)
  await audit.carryOut(WANG, record({ room: 'notices' }), nothing)
  await audit.carryOut(WANG, record({ act: 'withdraw' }), nothing)
  expect((await audit.history('captions', 'caption-1')).map(({ act }) => act)).toEqual(['withdraw', 'create'])
})
