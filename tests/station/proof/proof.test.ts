import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { captionDraft } from '../../support/builders.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'
import { batchOf, counted, today } from './proof.support.ts'

const range = { from: '2000-01-01', until: '2100-01-01' }

test('what ran through on the screen is counted by caption and place, with the words that ran', async () => {
  const { screen, staffMember } = await startStation()
  const staff = await staffMember()
  const { id, revision } = await staff.ask.captions.create(
    captionDraft({ text: '下井先查灯', level: 'blue' }),
  )
  const { place } = (await staff.ask.site.get()).screen
  await screen.ask.proof.passes(batchOf(counted({ caption: id, revision, passes: 3, frames: 120 })))
  await screen.ask.proof.passes(
    batchOf(counted({ caption: id, revision, passes: 2, frames: 60, dropped: 1 })),
  )
  expect(await staff.ask.proof.today()).toEqual([{ caption: id, place, passes: 5 }])
  expect(await staff.ask.proof.list(range)).toEqual({
    rows: [
      {
        ...{ caption: id, revision, day: today(), place, passes: 5, frames: 180, dropped: 1 },
        words: { text: '下井先查灯', level: 'blue' },
      },
    ],
    total: { rows: 1, passes: 5, frames: 180, dropped: 1 },
    places: [place],
  })
})

test('a batch that comes again counts once', async () => {
  const { screen, staffMember } = await startStation()
  const staff = await staffMember()
  const batch = batchOf(counted())
  await screen.ask.proof.passes(batch)
  await screen.ask.proof.passes(batch)
  expect(await staff.ask.proof.today()).toMatchObject([{ passes: 1 }])
})

test('only the screen may count, and only staff may read', async () => {
  const { anybody, screen, staffMember } = await startStation()
  const staff = await staffMember()
  expect(await codeOf(anybody.ask.proof.passes(batchOf(counted())))).toBe('FORBIDDEN')
  const office = await codeOf(anybody.ask.proof.today())
  expect(office).toBe('UNAUTHORIZED')
  expect(await codeOf(screen.ask.proof.list(range))).toBe('UNAUTHORIZED')
  expect(await staff.ask.proof.today()).toEqual([])
})

test('the words of an edited caption are those of each revision, also when its last pass comes late', async () => {
  const { screen, staffMember } = await startStation()
  const staff = await staffMember()
  const old = await staff.ask.captions.create(captionDraft({ text: '旧的话' }))
  await screen.ask.proof.passes(batchOf(counted({ caption: old.id, revision: old.revision })))
  const edited = await staff.ask.captions.update({ ...old, text: '新的话', step: 'publish', reason: '' })
  await screen.ask.proof.passes(
    batchOf(
      counted({ caption: old.id, revision: old.revision, passes: 4 }),
      counted({ caption: old.id, revision: edited.revision, passes: 2 }),
    ),
  )
  const { rows } = await staff.ask.proof.list(range)
  expect(rows.map(({ words, passes }) => [words?.text, passes])).toEqual([
    ['旧的话', 5],
    ['新的话', 2],
  ])
})

test('what was answered is there after a power cut', async () => {
  const first = await startStation()
  await first.staffMember()
  await first.screen.ask.proof.passes(batchOf(counted({ passes: 412 })))
  // The file as it lies on disk at this moment, with the station still at work.
  const dataDir = join(await temporaryFolder(), 'data')
  await mkdir(dataDir)
  await copyFile(join(first.dataDir, 'proof.sqlite'), join(dataDir, 'proof.sqlite'))
  const second = await startStation({ dataDir })
  const staff = await second.staffMember()
  expect(await staff.ask.proof.today()).toMatchObject([{ passes: 412 }])
})

test('an export is a table that no spreadsheet runs, and is in the audit log', async () => {
  const { screen, staffMember } = await startStation()
  const staff = await staffMember()
  const { id, revision } = await staff.ask.captions.create(captionDraft({ text: '=1+1 请注意' }))
  await screen.ask.proof.passes(batchOf(counted({ caption: id, revision, passes: 7 })))
  const { file } = await staff.ask.proof.export({ ...range, as: 'csv', language: 'zh-CN' })
  const [head, row] = (await file.text()).split('\r\n')
  expect(head).toContain('日期,地点,级别,字幕,版本,完整播出次数')
  expect(row).toContain(`'=1+1 请注意,${revision},7,0,0`)
  expect((await staff.ask.audit.list({ room: 'proof' })).entries).toMatchObject([{ act: 'export' }])
})

test('counts of a place and of days are found apart', async () => {
  const { screen, staffMember } = await startStation()
  const staff = await staffMember()
  await screen.ask.proof.passes(batchOf(counted()))
  const { place } = (await staff.ask.site.get()).screen
  expect((await staff.ask.proof.list({ ...range, place })).rows).toHaveLength(1)
  expect((await staff.ask.proof.list({ ...range, place: 'er-gongyu' })).rows).toEqual([])
  expect((await staff.ask.proof.list({ from: '2000-01-01', until: '2000-01-02' })).total.passes).toBe(0)
})
