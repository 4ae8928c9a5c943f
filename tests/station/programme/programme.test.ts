/** The programme behind the real door: what a screen plays now, who may plan, what is on record and on disk. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Outcome } from '../../../electron/contract/plays.ts'
import type { ShowFacts } from '../../../electron/contract/shows.ts'
import { blockDraft, playlistDraft } from '../../support/builders.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'
import { shelve } from '../shows/support.ts'

/** An instant from a moment of the local clock. */
const at = (local: string) => new Date(local).toISOString()

const library = async (...shows: Array<Partial<ShowFacts>>) => {
  const dataDir = join(await temporaryFolder(), 'data')
  const dir = join(dataDir, 'library')
  await mkdir(dir, { recursive: true })
  return { dataDir, ids: shows.map((facts, index) => shelve(dir, { content: `${index}`, ...facts })) }
}

const stationAt = async (local: string, dataDir: string) => {
  let now = new Date(local)
  const station = await startStation({ dataDir, clock: { now: () => now } })
  const staff = await station.staffMember()
  return {
    ...station,
    staff,
    set: (moment: string) => {
      now = new Date(moment)
    },
  }
}
type Staff = Awaited<ReturnType<typeof stationAt>>['staff']

const plan = async (staff: Staff, shows: string[], some: Parameters<typeof blockDraft>[0] = {}) => {
  const playlist = await staff.ask.programme.playlists.create(playlistDraft({ shows }))
  const block = await staff.ask.programme.blocks.create(blockDraft({ playlist: playlist.id, ...some }))
  return { playlist, block }
}

const failing = (show: string) => ({
  ...{ id: crypto.randomUUID(), show, seconds: 1, watched: 1 },
  outcome: 'damaged' as Outcome,
})

test('at lunch the screen is told its cycle, with a safety film at every third place, and until when', async () => {
  const { dataDir, ids } = await library(
    { title: '一' },
    { title: '二' },
    { title: '安全帽', genre: 'safety' },
  )
  const [one = '', two = '', film = ''] = ids
  const { staff, anybody, set } = await stationAt('2026-07-03T10:59:59', dataDir)
  const { block } = await plan(staff, [one, two, one], { safety: { kind: 'every', nth: 3 } })
  expect(await anybody.ask.programme.now()).toEqual({
    ...{ state: 'off', block: null, loops: false, items: [] },
    until: at('2026-07-03T11:00'),
  })
  set('2026-07-03T11:00')
  const now = await anybody.ask.programme.now()
  expect(now).toMatchObject({
    ...{ state: 'playing', block: { id: block.id, title: '午餐' }, loops: true },
    until: at('2026-07-03T13:30'),
  })
  expect(now.items.map(({ show, title, kind }) => [show, title, kind])).toEqual([
    [one, '一', 'show'],
    [two, '二', 'show'],
    [film, '安全帽', 'safety'],
    [one, '一', 'show'],
    [film, '安全帽', 'safety'],
  ])
  expect(new Set(now.items.map(({ key }) => key)).size).toBe(5)
  set('2026-07-03T12:59')
  expect((await anybody.ask.programme.now()).items).toEqual(now.items)
  set('2026-07-04T12:59')
  expect((await anybody.ask.programme.now()).items[0]?.key).not.toBe(now.items[0]?.key)
})

test('a show that failed twice, or has left the library, is left out; the keys of the others stay', async () => {
  const { dataDir, ids } = await library({ title: '一' }, { title: '二' }, { title: '三' })
  const [one = '', two = '', three = ''] = ids
  const { staff, anybody, screen } = await stationAt('2026-07-03T12:00', dataDir)
  await plan(staff, [one, two, 'gone', three])
  const before = await anybody.ask.programme.now()
  await screen.ask.plays.end(failing(one))
  expect((await anybody.ask.programme.now()).items).toHaveLength(3)
  await screen.ask.plays.end(failing(one))
  await staff.ask.shows.remove({ id: three })
  expect((await anybody.ask.programme.now()).items).toEqual([before.items[1]])
  await screen.ask.plays.end(failing(two))
  await screen.ask.plays.end(failing(two))
  const none = await anybody.ask.programme.now()
  expect(none).toMatchObject({ state: 'off', items: [], block: { title: '午餐' } })
})

test('quiet hours sign the screen off', async () => {
  const { dataDir, ids } = await library({})
  const { staff, anybody } = await stationAt('2026-07-03T12:00', dataDir)
  await plan(staff, ids, { when: { recurrence: null, parts: [] } })
  const { updatedAt: _, ...site } = await staff.ask.site.get()
  const quietHours = [{ from: '11:30', to: '14:00', volume: 0 }]
  await staff.ask.site.update({ ...site, sound: { volume: 80, quietHours } })
  expect(await anybody.ask.programme.now()).toMatchObject({
    ...{ state: 'quiet', block: null, items: [] },
    until: at('2026-07-03T14:00'),
  })
})

test('pages are told when the clock changes the block and when a show is no longer to be played', async () => {
  const { dataDir, ids } = await library({ title: '一' }, { title: '二' })
  const { staff, anybody, screen, set } = await stationAt('2026-07-03T10:59:59', dataDir)
  await plan(staff, ids)
  const controller = new AbortController()
  onTestFinished(() => controller.abort())
  const changes = await anybody.ask.live.changes(undefined, { signal: controller.signal })
  const told = async () => {
    for (;;) {
      const { value, done } = await changes.next()
      if (done) throw new Error('the stream ended')
      if (value.type === 'changed' && value.topic === 'programme')
        return (await anybody.ask.programme.now()).items.length
    }
  }
  await changes.next()
  set('2026-07-03T11:00')
  expect(await told()).toBe(2)
  await screen.ask.plays.end(failing(ids[0] ?? ''))
  await screen.ask.plays.end(failing(ids[0] ?? ''))
  expect(await told()).toBe(1)
})

test('editors plan, others of the staff look, anybody else does not', async () => {
  const { dataDir, ids } = await library({})
  const { member, anybody } = await startStation({ dataDir })
  const editor = await member('王编辑', 'editor')
  const technician = await member('孙技术', 'technician')
  const made = await editor.ask.programme.playlists.create(playlistDraft({ shows: ids }))
  expect(await technician.ask.programme.list()).toMatchObject({ playlists: [{ id: made.id }], blocks: [] })
  expect(await codeOf(technician.ask.programme.playlists.create(playlistDraft()))).toBe('ROLE_NEEDED')
  expect(await codeOf(technician.ask.programme.blocks.create(blockDraft()))).toBe('ROLE_NEEDED')
  expect(await codeOf(anybody.ask.programme.list())).toBe('UNAUTHORIZED')
})

test('what is planned is on record, with how it was before, and there after a restart', async () => {
  const { dataDir, ids } = await library({ title: '一' })
  const first = await startStation({ dataDir })
  const staff = await first.staffMember()
  const { playlist, block } = await plan(staff, ids)
  const changed = await staff.ask.programme.blocks.update({ ...block, title: '中餐' })
  expect(changed).toMatchObject({ title: '中餐', revision: 2 })
  const { entries } = await staff.ask.audit.list({ room: 'programme' })
  expect(entries.map(({ act, name, item }) => [act, name, item])).toEqual([
    ['edit', '中餐', block.id],
    ['create', '午餐', block.id],
    ['create', '午餐节目', playlist.id],
  ])
  expect(entries[0]).toMatchObject({ before: { title: '午餐' }, after: { title: '中餐' } })
  const before = await staff.ask.programme.list()
  await first.close()
  const { anybody } = await startStation({ dataDir })
  await anybody.ask.staff.signIn(ADMINISTRATOR)
  expect(before.blocks).toEqual([changed])
  expect(await anybody.ask.programme.list()).toEqual(before)
})

test('two people on one block: the second is told of the first', async () => {
  const { dataDir, ids } = await library({})
  const { staff } = await stationAt('2026-07-03T12:00', dataDir)
  const { playlist, block } = await plan(staff, ids)
  await staff.ask.programme.blocks.update({ ...block, title: '中餐' })
  expect(await codeOf(staff.ask.programme.blocks.update({ ...block, title: '午间' }))).toBe('CONFLICT')
  expect(await codeOf(staff.ask.programme.blocks.remove({ id: block.id, revision: 1 }))).toBe('CONFLICT')
  expect(
    await codeOf(staff.ask.programme.playlists.update({ ...draftOf(playlist), id: 'none', revision: 1 })),
  ).toBe('NOT_FOUND')
})

const draftOf = ({ title, shows }: { title: string; shows: Array<{ show: string }> }) =>
  playlistDraft({ title, shows: shows.map(({ show }) => show) })

test('a list that a block plays cannot be removed, and a block needs a list that is there', async () => {
  const { dataDir, ids } = await library({})
  const { staff } = await stationAt('2026-07-03T12:00', dataDir)
  const { playlist, block } = await plan(staff, ids)
  const removal = staff.ask.programme.playlists.remove({ id: playlist.id, revision: 1 })
  await expect(removal).rejects.toMatchObject({ code: 'LIST_IN_USE', data: { blocks: ['午餐'] } })
  const strange = staff.ask.programme.blocks.create(blockDraft({ playlist: 'none' }))
  expect(await codeOf(strange)).toBe('UNKNOWN_PLAYLIST')
  await staff.ask.programme.blocks.remove({ id: block.id, revision: 1 })
  await staff.ask.programme.playlists.remove({ id: playlist.id, revision: 1 })
  expect(await staff.ask.programme.list()).toEqual({ playlists: [], blocks: [] })
})

test('a show that has left the library is still named in the lists that hold it', async () => {
  const { dataDir, ids } = await library({ title: '下井三件宝' })
  const { staff } = await stationAt('2026-07-03T12:00', dataDir)
  const { playlist } = await plan(staff, ids)
  await staff.ask.shows.remove({ id: ids[0] ?? '' })
  const saved = await staff.ask.programme.playlists.update({
    ...draftOf(playlist),
    id: playlist.id,
    revision: 1,
  })
  expect(saved.shows).toEqual([{ show: ids[0], title: '下井三件宝' }])
})

test('what cannot be is refused, and nothing is saved', async () => {
  const { dataDir } = await library({})
  const { staff } = await stationAt('2026-07-03T12:00', dataDir)
  const { programme } = staff.ask
  const wrong = [
    programme.playlists.create(playlistDraft({ title: ' ' })),
    programme.playlists.create(playlistDraft({ safety: { share: { kind: 'every', nth: 1 }, films: null } })),
    programme.playlists.create(playlistDraft({ shows: Array.from({ length: 301 }, () => 'a') })),
    programme.blocks.create(blockDraft({ firstDay: '2026-07-03', lastDay: '2026-07-02' })),
    programme.blocks.create(blockDraft({ when: { recurrence: 'FREQ=HOURLY', parts: [] } })),
    programme.blocks.create(blockDraft({ firstDay: '2026-02-30' })),
    programme.blocks.create(blockDraft({ firstDay: '9999-12-31' })),
    programme.day({ day: '9999-12-31', places: [] }),
    staff.ask.screens.at({ moment: '9999-12-31T23:59:59.000Z', places: [] }),
  ]
  expect(await Promise.all(wrong.map(codeOf))).toEqual(wrong.map(() => 'BAD_REQUEST'))
  expect(await programme.list()).toEqual({ playlists: [], blocks: [] })
})

test('Friday in canteen 1: what plays, what is asked for as well, and the same as a sheet', async () => {
  const { dataDir, ids } = await library({ title: '一' })
  const { staff } = await stationAt('2026-07-01T12:00', dataDir)
  const { playlist, block } = await plan(staff, ids)
  const half = {
    recurrence: 'FREQ=WEEKLY;BYDAY=FR',
    parts: [{ kind: 'hours' as const, from: '12:00', to: '12:30' }],
  }
  const friday = await staff.ask.programme.blocks.create(
    blockDraft({ title: '周五', playlist: playlist.id, when: half, loops: false }),
  )
  const here = { day: '2026-07-03', places: ['place-1'] }
  const told = await staff.ask.programme.day(here)
  expect(told.stretches.map(({ start, end, block: id }) => [start, end, id])).toEqual([
    [at('2026-07-03T11:00'), at('2026-07-03T12:00'), block.id],
    [at('2026-07-03T12:00'), at('2026-07-03T12:30'), friday.id],
    [at('2026-07-03T12:30'), at('2026-07-03T13:30'), block.id],
  ])
  expect(told.asked).toHaveLength(2)
  const { programme } = await staff.ask.screens.at({ moment: at('2026-07-03T12:10'), places: ['place-1'] })
  expect(programme).toMatchObject({ state: 'playing', block: { title: '周五' }, loops: false })
  const { file } = await staff.ask.programme.export({ ...here, as: 'csv' })
  expect(file.name).toBe('点台-播出单-食堂-2026-07-03.csv')
  const lines = (await file.text()).split('\n')
  expect(lines[0]).toContain('开始,结束,播出段,节目')
  expect(lines.filter(line => line.includes('周五'))).toEqual([expect.stringContaining('12:00:00,')])
})
