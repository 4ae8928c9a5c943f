/** The downloaded logs: whatever lies in the log files, nothing personal comes out, and what helps does. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cleaned } from '../../../electron/station/health/logs.rules.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

const EPOCH = new Date(0)
const now = Date.now()
const HOUR = 3_600_000

/** What must never come out, in the guises in which it might be written. */
const SECRETS = [
  '张三',
  '李小龙',
  'Zhang San',
  'zhangsan',
  'ZhangSan',
  '0011127706',
  '111,27706',
  '6222 0212 3456 7890',
  '13812345678',
  'A1B2C3D4',
  '192.168.7.23',
  '10.20.30.40',
  'fe80::1ff:fe23:4567:890a',
  'zhang.san@kuang.cn',
  '/home/zhangsan/.local/share/Diantai',
  'C:\\Users\\张三\\AppData',
  '482913',
  'kuangdeng-7-hao',
]
const everySecret = SECRETS.join(' | ')

const hostileLines = (secret: string): object[] => [
  { msg: secret },
  { msg: 'a problem', code: 'document-not-saved', subject: secret, detail: secret },
  {
    msg: 'a problem',
    code: secret,
    subject: `${secret}.json`,
    detail: `Unexpected token "${secret}" in JSON`,
  },
  { msg: 'a procedure failed', kind: secret, at: [`at place (${secret}.ts:1:1)`, secret, { secret }] },
  {
    msg: 'a tick failed',
    err: { type: secret, message: `${secret} was not saved`, stack: `Error: ${secret}\n at ${secret}` },
  },
  { msg: 'sign-in', from: secret, name: secret, card: secret, input: { identification: secret } },
  { msg: { nested: secret }, at: secret, from: { secret }, err: secret },
  { [secret]: 1, msg: 'keys' },
]

const written = (line: object, hoursAgo = 1) =>
  JSON.stringify({ level: 50, time: now - hoursAgo * HOUR, ...line })

/** Runs of digits or of letters of a secret that are long enough to tell something. */
const traces = (secret: string) =>
  secret.split(/[^\p{L}\p{N}]+/u).filter(trace => trace.length >= 4 || /\p{Script=Han}/u.test(trace))

const IGNORED = new Set(['home', 'local', 'share', 'Users', 'AppData', 'hao'])

test.each(SECRETS)('no field lets "%s" through', secret => {
  const out = hostileLines(secret)
    .map(line => cleaned(written(line), EPOCH))
    .join('\n')
  for (const trace of traces(secret)) if (!IGNORED.has(trace)) expect(out).not.toContain(trace)
  expect(out).not.toMatch(/\p{Script=Han}/u)
})

test('what helps comes through: kind, place, words of ours, the system’s and SQLite’s codes', () => {
  const line = cleaned(
    written({
      msg: 'a problem',
      code: 'document-not-saved',
      subject: '/home/zhangsan/data/documents/captions.json',
      detail:
        '/home/zhangsan/data/documents/captions.json could not be saved (ENOSPC: no space left on device, write); what was saved before still holds',
    }),
    EPOCH,
  )
  expect(JSON.parse(line ?? '')).toMatchObject({
    level: 'error',
    msg: 'a problem',
    code: 'document-not-saved',
    subject: expect.stringContaining('documents/captions.json'),
    detail: expect.stringMatching(
      /could not be saved \(ENOSPC: no space left on device, write\); what was saved/,
    ),
  })
  const failed = cleaned(
    written({
      msg: 'a procedure failed',
      kind: 'TypeError',
      at: [
        '    at place (file:///home/zhangsan/diantai/electron/station/orders/orders.ts:42:17)',
        'at node:internal/x',
      ],
    }),
    EPOCH,
  )
  expect(JSON.parse(failed ?? '')).toMatchObject({ kind: 'TypeError', at: ['orders.ts:42:17'] })
  expect(cleaned(written({ msg: 'database disk image is malformed' }), EPOCH)).toContain(
    'disk image is malformed',
  )
})

test('addresses of the LAN are shortened, all others are left out', () => {
  const from = (address: string) =>
    JSON.parse(cleaned(written({ msg: 'x', from: address }), EPOCH) ?? '').from
  expect(['10.20.30.40', '192.168.7.23', '172.20.1.2', '8.8.8.8', '中控室'].map(from)).toEqual([
    '10.20.x.x',
    '192.168.x.x',
    '172.20.x.x',
    '_',
    '_',
  ])
  expect(cleaned(written({ msg: 'request from 192.168.7.23 refused' }), EPOCH)).toContain(
    'request from 192.168.x.x refused',
  )
})

test('what is no line of ours, or is older, is left out', () => {
  for (const line of ['', '张三 点了京剧', '{"time":"now"}', '[1,2]', 'null', '{"level":50}'])
    expect(cleaned(line, EPOCH)).toBeNull()
  expect(cleaned(written({ msg: 'a problem' }, 24 * 8), new Date(now - 7 * 24 * HOUR))).toBeNull()
})

/** A station over log files that hold hostile lines, old lines, rubbish, and one that is larger than any may be. */
const withHostileLogs = async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const logs = join(dataDir, 'logs')
  await mkdir(logs, { recursive: true })
  const lines = hostileLines(everySecret).map(line => written(line))
  await writeFile(join(logs, 'station.1.log'), [...lines, '', everySecret, '{'].join('\n'))
  await writeFile(join(logs, 'zhangsan.log'), `${everySecret}\n`.repeat(50_000))
  await writeFile(join(logs, 'notes.txt'), everySecret)
  await writeFile(join(logs, 'station.2.log'), `${written({ msg: 'an old problem' }, 24 * 9)}\n`)
  const oneLine = join(logs, 'station.3.log')
  await writeFile(oneLine, `${written({ msg: 'x'.repeat(3_000_000) })}\n${written({ msg: 'a problem' })}\n`)
  return startStation({ dataDir })
}

test('through the real station a technician downloads what can be handed to anybody', async () => {
  const { member, administrator, dataDir, screen } = await withHostileLogs()
  const technician = await member('钱技术', 'technician')
  await screen.ask.health.showing({ page: 'kiosk-page', screen: 'board' })
  const file = await technician.ask.health.logs()
  expect(file.name).toMatch(/^diantai-logs-\d{4}-\d\d-\d\d\.zip$/)
  const files = Object.entries(unzipSync(await file.bytes())).map(([name, bytes]) => [name, strFromU8(bytes)])
  const { 'station.log': log = '', 'report.json': report = '' } = Object.fromEntries(files)
  const all = `${log}\n${report}`
  expect(files).toHaveLength(2)
  expect(all).not.toMatch(/\p{Script=Han}|zhang|27706|6222|2345678|482913|kuangdeng/iu)
  expect(all).not.toContain(dataDir)
  expect(all).not.toContain('an old problem')
  expect(log).toContain('"msg":"a problem","code":"document-not-saved"')
  expect(JSON.parse(report)).toMatchObject({ screen: { state: 'connected' } })
  const { entries } = await (await administrator()).ask.audit.list({ room: 'health' })
  expect(entries.map(({ act, by }) => [act, by?.name])).toEqual([['export', '钱技术']])
})

test('others of staff may not download them', async () => {
  const { member } = await startStation()
  const editor = await member('孙编辑', 'editor')
  expect(await codeOf(editor.ask.health.logs())).toBe('ROLE_NEEDED')
})
