import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { captionDraft, hoursFromNow } from '../../support/builders.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

test('a published caption is on the screens at once', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  await staff.ask.captions.create(captionDraft({ text: '今天也要平安' }))
  expect((await anybody.ask.captions.live()).map(({ text }) => text)).toEqual(['今天也要平安'])
})

test('a caption waits for its start and leaves at its end', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  await staff.ask.captions.create(captionDraft({ start: hoursFromNow(1), end: hoursFromNow(2) }))
  await staff.ask.captions.create(captionDraft({ start: hoursFromNow(-2), end: hoursFromNow(-1) }))
  expect(await anybody.ask.captions.live()).toEqual([])
  expect((await staff.ask.captions.list()).map(({ state }) => state)).toEqual(['ended', 'waiting'])
})

test('a withdrawn caption is gone, and a restored one is back', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  const caption = await staff.ask.captions.create(captionDraft())
  const withdrawn = await staff.ask.captions.withdraw(caption)
  expect(await anybody.ask.captions.live()).toHaveLength(0)
  await staff.ask.captions.restore(withdrawn)
  expect(await anybody.ask.captions.live()).toHaveLength(1)
})

test('the crawl is told what was withdrawn, and nothing of what only ended', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  await staff.ask.captions.create(captionDraft({ start: hoursFromNow(-2), end: hoursFromNow(-1) }))
  const taken = await staff.ask.captions.create(captionDraft({ text: '先停一停' }))
  const stays = await staff.ask.captions.create(captionDraft({ text: '今天也要平安' }))
  const withdrawn = await staff.ask.captions.withdraw(taken)
  expect(await anybody.ask.captions.crawl()).toMatchObject({
    captions: [{ id: stays.id }],
    withdrawn: [taken.id],
  })
  await staff.ask.captions.restore(withdrawn)
  expect((await anybody.ask.captions.crawl()).withdrawn).toEqual([])
})

test('two people on one caption: the second is told, and nothing is overwritten', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  const caption = await staff.ask.captions.create(captionDraft())
  await staff.ask.captions.update({ ...caption, text: '第一个人的话' })
  expect(await codeOf(staff.ask.captions.update({ ...caption, text: '第二个人的话' }))).toBe('CONFLICT')
  expect((await staff.ask.captions.list())[0]?.text).toBe('第一个人的话')
})

test('captions run in the order that staff set', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  const first = await staff.ask.captions.create(captionDraft({ text: '一' }))
  const second = await staff.ask.captions.create(captionDraft({ text: '二' }))
  await staff.ask.captions.reorder({ ids: [first.id, second.id] })
  expect((await anybody.ask.captions.live()).map(({ text }) => text)).toEqual(['一', '二'])
})

test('captions created together are all kept', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  await Promise.all(
    Array.from({ length: 8 }, (_, index) => staff.ask.captions.create(captionDraft({ text: `${index}` }))),
  )
  expect(await staff.ask.captions.list()).toHaveLength(8)
})

test('a caption over the limit is refused, counted in characters as people see them', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  expect(await codeOf(staff.ask.captions.create(captionDraft({ text: '安'.repeat(10_001) })))).toBe(
    'BAD_REQUEST',
  )
  const family = '👨‍👩‍👧'.repeat(9_000)
  expect((await staff.ask.captions.create(captionDraft({ text: family }))).text).toBe(family)
})

test('a caption that ends before it starts is refused', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  const draft = captionDraft({ start: hoursFromNow(2), end: hoursFromNow(1) })
  expect(await codeOf(staff.ask.captions.create(draft))).toBe('BAD_REQUEST')
})

test('captions are still there after a restart', async () => {
  const dataDir = `${await temporaryFolder()}/data`
  const before = await startStation({ dataDir })
  await (await before.staffMember()).ask.captions.create(captionDraft({ text: '重启也在' }))
  await before.close()
  const after = await startStation({ dataDir })
  expect((await after.anybody.ask.captions.live()).map(({ text }) => text)).toEqual(['重启也在'])
})

test('several captions become drafts at once, each with its entry in the audit log, and none is on a screen', async () => {
  const { anybody, member } = await startStation()
  const editor = await member('小李', 'editor')
  const words = ['先停电', '再动手', '再送电'].map(text => {
    const { step: _, reason: __, ...caption } = captionDraft({ text })
    return caption
  })
  expect(await editor.ask.captions.drafts({ captions: words })).toEqual({ added: 3 })
  const list = await editor.ask.captions.list()
  expect(list.map(({ text, state }) => `${text} ${state}`)).toEqual([
    '先停电 draft',
    '再动手 draft',
    '再送电 draft',
  ])
  expect(await anybody.ask.captions.live()).toEqual([])
  for (const { id } of list) {
    const entries = await editor.ask.audit.history({ room: 'captions', item: id })
    expect(entries.map(({ act }) => act)).toEqual(['create'])
  }
})

test('many drafts wait for the disk a few times, not once for each, so that a withdrawal behind them is soon up', async () => {
  const { staffMember } = await startStation()
  const editor = await staffMember()
  const { step: _, reason: __, ...caption } = captionDraft()
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec')
  onTestFinished(() => exec.mockRestore())
  await editor.ask.captions.drafts({ captions: Array.from({ length: 60 }, () => caption) })
  expect(exec.mock.calls.filter(([sql]) => sql === 'COMMIT').length).toBeLessThan(15)
  const { entries } = await editor.ask.audit.list({ room: 'captions', act: 'create' })
  expect(entries).toHaveLength(60)
})

test('one caption that cannot be taken keeps the others out too', async () => {
  const { member } = await startStation()
  const editor = await member('小李', 'editor')
  const good = captionDraft()
  const bad = captionDraft({ end: good.start })
  expect(await codeOf(editor.ask.captions.drafts({ captions: [good, bad] }))).toBe('BAD_REQUEST')
  expect(await editor.ask.captions.list()).toEqual([])
})
