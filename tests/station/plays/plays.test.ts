/** The plays room behind the real door. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import type { Outcome } from '../../../electron/contract/plays.ts'
import { KEPT_DAYS } from '../../../electron/station/plays/plays.rules.ts'
import { openPlaysStore } from '../../../electron/station/plays/plays.store.ts'
import { dayAfter } from '../../../electron/station/published/days.rules.ts'
import { readTable } from '../../../electron/station/sheets/sheets.ts'
import { createStation } from '../../../electron/station/station.ts'
import { until } from '../../support/processes.ts'
import { spoilPages } from '../../support/spoil.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'
import { shelve } from '../shows/support.ts'

const folderWithShows = async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  await mkdir(join(dataDir, 'library'), { recursive: true })
  const library = join(dataDir, 'library')
  const [first, second] = [
    shelve(library, { content: 'a', title: '合唱' }),
    shelve(library, { content: 'b' }),
  ]
  return { dataDir, file: join(dataDir, 'plays.sqlite'), first, second }
}

const play = (show: string, seconds: number, id = crypto.randomUUID()) => ({
  id,
  show,
  seconds,
  watched: seconds,
})

const failing = (show: string, outcome: Outcome = 'stalled') => ({ ...play(show, 3), outcome })

test('a show that fails is marked with its reason, and staff are told', async () => {
  const { dataDir, first } = await folderWithShows()
  const { screen, member } = await startStation({ dataDir })
  await screen.ask.plays.end(failing(first, 'damaged'))
  const { marks } = await screen.ask.plays.state()
  expect(marks).toMatchObject([{ show: first, reason: 'damaged', count: 1 }])
  const technician = await member('孙技术', 'technician')
  const { findings, troubles } = await technician.ask.health.report()
  expect(findings).toContainEqual({ code: 'show-failed', level: 'attention' })
  expect(troubles.find(({ code }) => code === 'show-failed')?.about[0]).toMatchObject({ subject: '合唱' })
})

test('a mark counts up, stays over a restart, and goes when the show is seen to its end', async () => {
  const { dataDir, first } = await folderWithShows()
  const one = await startStation({ dataDir })
  await one.screen.ask.plays.end(failing(first))
  await one.screen.ask.plays.end(failing(first, 'missing'))
  await one.close()
  const { screen } = await startStation({ dataDir })
  expect((await screen.ask.plays.state()).marks).toMatchObject([{ show: first, reason: 'missing', count: 2 }])
  await screen.ask.plays.end({ ...play(first, 30), outcome: 'left' })
  expect((await screen.ask.plays.state()).marks).toHaveLength(1)
  await screen.ask.plays.end({ ...play(first, 30), outcome: 'complete' })
  expect((await screen.ask.plays.state()).marks).toEqual([])
})

test('an end that is sent twice is one failure, and one that comes after a power cut is the first', async () => {
  const { dataDir, first, second } = await folderWithShows()
  const one = await startStation({ dataDir })
  const [failed, cut] = [failing(first), failing(second)]
  await one.screen.ask.plays.end(failed)
  await one.screen.ask.plays.end(failed)
  await one.screen.ask.plays.begin(play(second, 0, cut.id))
  await one.close()
  const { screen } = await startStation({ dataDir })
  await screen.ask.plays.end(cut)
  expect((await screen.ask.plays.state()).marks).toMatchObject([
    { show: first, count: 1 },
    { show: second, count: 1 },
  ])
})

test('staff let a show try again, and the log says who', async () => {
  const { dataDir, first } = await folderWithShows()
  const { screen, anybody, member, administrator } = await startStation({ dataDir })
  await screen.ask.plays.end(failing(first))
  await expect(anybody.ask.plays.tryAgain({ show: first })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  const editor = await member('李编辑', 'editor')
  await editor.ask.plays.tryAgain({ show: first })
  expect((await screen.ask.plays.state()).marks).toEqual([])
  const { entries } = await (await administrator()).ask.audit.list({ room: 'shows' })
  expect(entries[0]).toMatchObject({ act: 'enable', item: first, name: '合唱', by: { name: '李编辑' } })
})

test('likes count, one for each pause at a screen, and one that is sent twice once', async () => {
  const { dataDir, first } = await folderWithShows()
  let now = 0
  const { screen, anybody } = await startStation({ dataDir, monotonic: () => now })
  const like = { id: crypto.randomUUID(), show: first }
  expect(await screen.ask.plays.like(like)).toEqual({ count: 1 })
  expect(await screen.ask.plays.like(like)).toEqual({ count: 1 })
  const another = { id: crypto.randomUUID(), show: first }
  await expect(screen.ask.plays.like(another)).rejects.toMatchObject({
    code: 'PAUSE',
    data: { waitSeconds: 10 },
  })
  now = 10_000
  expect(await screen.ask.plays.like(another)).toEqual({ count: 2 })
  await expect(anybody.ask.plays.like(another)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(screen.ask.plays.like({ ...another, show: 'gone' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('a show that somebody left in the middle can be gone on with, and one near its end begins anew', async () => {
  const { dataDir, first, second } = await folderWithShows()
  const { screen } = await startStation({ dataDir })
  await screen.ask.plays.end({ ...play(first, 15), outcome: 'left' })
  await screen.ask.plays.end({ ...play(second, 27), outcome: 'left' })
  expect((await screen.ask.plays.state()).stopped).toEqual([{ show: first, seconds: 15 }])
  await screen.ask.plays.end({ ...play(first, 30), outcome: 'complete' })
  expect((await screen.ask.plays.state()).stopped).toEqual([])
})

test('what played when the power went goes on for ten minutes, and is cut off in the log', async () => {
  const { dataDir, first } = await folderWithShows()
  const time = { now: new Date('2026-07-21T12:00:00Z') }
  const clock = { now: () => time.now }
  const one = await startStation({ dataDir, clock })
  const playing = play(first, 0)
  await one.screen.ask.plays.begin(playing)
  await one.screen.ask.plays.beat({ ...playing, seconds: 12 })
  await one.close()
  time.now = new Date('2026-07-21T12:05:00Z')
  const { screen } = await startStation({ dataDir, clock })
  expect((await screen.ask.plays.state()).goOn).toEqual({ show: first, seconds: 12 })
  time.now = new Date('2026-07-21T12:11:00Z')
  expect((await screen.ask.plays.state()).goOn).toBeNull()
})

test('on a machine whose clock lost its time with the power it goes on all the same', async () => {
  const { dataDir, first } = await folderWithShows()
  const time = { now: new Date('2026-07-21T12:00:00Z'), passed: 0 }
  const clock = { now: () => time.now }
  const monotonic = () => performance.now() + time.passed
  const one = await startStation({ dataDir, clock, monotonic })
  const playing = play(first, 0)
  await one.screen.ask.plays.begin(playing)
  await one.screen.ask.plays.beat({ ...playing, seconds: 12 })
  // Once a minute the station notes that it runs.
  await until(async () => existsSync(join(dataDir, 'documents', 'health.json')))
  await one.close()
  time.now = new Date('1970-01-01T00:00:30Z')
  const { screen } = await startStation({ dataDir, clock, monotonic })
  expect((await screen.ask.plays.state()).goOn).toEqual({ show: first, seconds: 12 })
})

test('a clock that is years ahead at one start forgets no play, and puts none on another day', async () => {
  const { dataDir, first } = await folderWithShows()
  const time = { now: new Date(2026, 6, 21, 12) }
  const clock = { now: () => time.now }
  const one = await startStation({ dataDir, clock })
  await one.screen.ask.plays.end({ ...play(first, 30), outcome: 'complete' })
  time.now = new Date(2036, 6, 21, 12)
  await one.screen.ask.plays.end({ ...play(first, 30), outcome: 'complete' })
  await one.close()
  await (await startStation({ dataDir, clock })).close()
  time.now = new Date(2026, 6, 21, 13)
  const staff = await (await startStation({ dataDir, clock })).staffMember()
  expect(await staff.ask.plays.figures({ from: '2026-07-21', to: '2026-07-21' })).toMatchObject([
    { plays: 2 },
  ])
})

test('the last 760 days on which something played are kept', async () => {
  const { file } = await folderWithShows()
  const store = openPlaysStore({ file, report: () => undefined })
  onTestFinished(() => store.close())
  const row = { ...play('show', 30), title: '合唱', screen: '食堂', outcome: 'complete', heard: '' } as const
  for (let at = 0; at < 765; at++) {
    const day = dayAfter('2020-01-01', at * 2)
    store.put({ ...row, id: day, day, began: day })
  }
  store.forget(KEPT_DAYS)
  const kept = store.plays({ from: '0000-01-01', to: '9999-12-31' })
  expect([kept.length, kept[0]?.day]).toEqual([760, dayAfter('2020-01-01', 10)])
})

test('what somebody left on purpose does not come back by itself', async () => {
  const { dataDir, first } = await folderWithShows()
  const { screen } = await startStation({ dataDir })
  const playing = play(first, 12)
  await screen.ask.plays.begin(playing)
  await screen.ask.plays.end({ ...playing, outcome: 'left' })
  expect((await screen.ask.plays.state()).goOn).toBeNull()
})

test('a page that outlived its station goes on with the same play', async () => {
  const { dataDir, first } = await folderWithShows()
  const one = await startStation({ dataDir })
  const playing = play(first, 0)
  await one.screen.ask.plays.begin(playing)
  await one.close()
  const { screen, staffMember } = await startStation({ dataDir })
  await screen.ask.plays.beat({ ...playing, seconds: 20, watched: 20 })
  await screen.ask.plays.end({ ...playing, seconds: 30, watched: 30, outcome: 'complete' })
  // Words that come late change nothing.
  await screen.ask.plays.beat({ ...playing, seconds: 1, watched: 1 })
  expect(await (await staffMember()).ask.plays.figures({})).toEqual([
    { show: first, title: '合唱', plays: 1, complete: 1, failed: 0, watched: 30 },
  ])
})

test('figures of a day count plays, those to the end and those that failed; the CSV has each', async () => {
  const { dataDir, first, second } = await folderWithShows()
  const clock = { now: () => new Date(2026, 6, 21, 12) }
  const { screen, staffMember } = await startStation({ dataDir, clock })
  for (const outcome of ['complete', 'complete', 'stalled'] as const)
    await screen.ask.plays.end({ ...play(first, 10), outcome })
  await screen.ask.plays.end({ ...play(second, 30), outcome: 'complete' })
  const staff = await staffMember()
  const today = { from: '2026-07-21', to: '2026-07-21' }
  expect(await staff.ask.plays.figures(today)).toMatchObject([
    { show: first, plays: 3, complete: 2, failed: 1, watched: 30 },
    { show: second, plays: 1, complete: 1, failed: 0 },
  ])
  expect(await staff.ask.plays.figures({ from: '2026-07-22', to: '2026-07-31' })).toEqual([])
  const csv = await (await staff.ask.plays.export(today)).text()
  expect(csv.trim().split('\r\n')).toHaveLength(5)
  expect(csv).toContain('合唱')
  expect((await screen.ask.plays.state()).watched).toEqual([
    { show: first, count: 2 },
    { show: second, count: 1 },
  ])
})

test('a damaged file is kept aside, staff are told, and what plays now is recorded anew', async () => {
  const { dataDir, file, first } = await folderWithShows()
  writeFileSync(file, 'this was a database before the power went'.repeat(100))
  const { screen, member } = await startStation({ dataDir })
  await screen.ask.plays.end({ ...play(first, 30), outcome: 'complete' })
  expect((await screen.ask.plays.state()).watched).toHaveLength(1)
  expect(readFileSync(`${file}.damaged`, 'utf8')).toContain('before the power went')
  const problems = await (await member('孙技术', 'technician')).ask.health.problems()
  expect(problems.map(({ code }) => code)).toContain('plays-not-kept')
})

test('a file that comes to harm meanwhile is kept aside, staff are told, and what plays then is recorded', async () => {
  const { file, first } = await folderWithShows()
  const problems: string[] = []
  const store = openPlaysStore({ file, report: ({ code }) => problems.push(code) })
  onTestFinished(() => store.close())
  // More than SQLite holds in memory.
  const title = '合'.repeat(50_000)
  const row = {
    ...play(first, 30),
    title,
    screen: '食堂',
    outcome: 'complete',
    began: '',
    heard: '',
  } as const
  const put = (id: string) => store.put({ ...row, id, day: '2026-07-21' })
  const all = () => store.plays({ from: '2026-07-21', to: '2026-07-21' })
  for (let at = 0; at < 40; at++) put(`play-${at}`)
  // What is only in the log is written to the file.
  store.bytes()
  spoilPages(file)
  expect(all).toThrow()
  put('after')
  expect(all().map(({ id }) => id)).toEqual(['after'])
  expect(problems).toEqual(['plays-not-kept', 'plays-not-kept'])
  expect(existsSync(`${file}.damaged`)).toBe(true)
})

test('a file of a newer program is refused and left as it is', async () => {
  const { dataDir, file } = await folderWithShows()
  const database = new DatabaseSync(file)
  database.exec('PRAGMA user_version = 99')
  database.close()
  const options = { dataDir, port: 0, pageDir: dataDir, demoDir: null }
  await expect(createStation(options)).rejects.toThrow(/newer program \(version 99/)
  expect(existsSync(`${file}.damaged`)).toBe(false)
})

test('the log tells each show by day, month or in all, on every screen or one, and how it ended', async () => {
  const { dataDir, first, second } = await folderWithShows()
  const time = { now: new Date('2026-07-31T12:00:00') }
  const { screen, staffMember, anybody } = await startStation({ dataDir, clock: { now: () => time.now } })
  await screen.ask.plays.end({ ...play(first, 30), outcome: 'complete' })
  await screen.ask.plays.end({ ...play(first, 12), outcome: 'left' })
  await screen.ask.plays.end(failing(second, 'missing'))
  time.now = new Date('2026-08-01T12:00:00')
  await screen.ask.plays.end({ ...play(first, 30), outcome: 'complete' })
  await screen.ask.plays.begin(play(second, 0))
  const staff = await staffMember()
  const { rows, total, screens } = await staff.ask.plays.log({ by: 'day' })
  expect(screens).toEqual(['食堂'])
  expect(rows.map(({ period, show, plays }) => [period, show === first, plays])).toEqual(
    expect.arrayContaining([
      ['2026-08-01', true, 1],
      ['2026-08-01', false, 1],
      ['2026-07-31', true, 2],
      ['2026-07-31', false, 1],
    ]),
  )
  expect(total).toMatchObject({ rows: 4, plays: 5, watched: 75 })
  expect(total.endings).toContainEqual({ ending: 'playing', count: 1 })
  const months = await staff.ask.plays.log({ by: 'month' })
  expect([...new Set(months.rows.map(({ period }) => period))]).toEqual(['2026-08', '2026-07'])
  const july = await staff.ask.plays.log({ by: 'all', from: '2026-07-01', to: '2026-07-31' })
  expect(july.rows).toEqual([
    {
      ...{ period: '', show: first, title: '合唱', screen: '食堂', plays: 2, watched: 42 },
      endings: expect.arrayContaining([
        { ending: 'complete', count: 1 },
        { ending: 'left', count: 1 },
      ]),
    },
    expect.objectContaining({ show: second, endings: [{ ending: 'missing', count: 1 }] }),
  ])
  expect((await staff.ask.plays.log({ screen: '二食堂' })).rows).toEqual([])
  await expect(anybody.ask.plays.log({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('the office takes every play along in its own words, as CSV and as XLSX', async () => {
  const { dataDir, first } = await folderWithShows()
  const { screen, member } = await startStation({ dataDir })
  await screen.ask.plays.end(failing(first, 'stalled'))
  const editor = await member('李编辑', 'editor')
  const csv = await editor.ask.plays.export({ language: 'zh-CN' })
  const [head, row] = (await csv.text()).trim().split('\r\n')
  expect(csv.name).toMatch(/^点台-播放记录-.*\.csv$/)
  expect(head).toContain('结果')
  expect(row).toMatch(/合唱.*卡住不动$/)
  const xlsx = await editor.ask.plays.export({ as: 'xlsx', language: 'zh-CN' })
  const rows = await readTable(new Uint8Array(await xlsx.arrayBuffer()))
  expect(rows[1]).toContain('卡住不动')
  const approver = await member('周审批', 'approver')
  await expect(approver.ask.plays.export({})).rejects.toMatchObject({ code: 'ROLE_NEEDED' })
})
