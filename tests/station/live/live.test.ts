import { expect, test } from 'vitest'
import type { Change, Topic } from '../../../electron/contract/live.ts'
import { captionDraft } from '../../support/builders.ts'
import { stationWithCycle } from '../../support/cycle.ts'
import { startStation } from '../../support/station.ts'

const listen = async (open: () => Promise<AsyncIterable<Change>>) => {
  const stream = (await open())[Symbol.asyncIterator]()
  const next = async () => (await stream.next()).value as Change
  return { next, stop: () => stream.return?.() }
}

/** Waits for a change of the topic; other topics may change as well. */
const heard = async ({ next }: { next: () => Promise<Change> }, topic: Topic): Promise<boolean> => {
  const change = await next()
  return (change.type === 'changed' && change.topic === topic) || heard({ next }, topic)
}

test('every open page hears that captions changed', async () => {
  const { anybody, screen, staffMember } = await startStation()
  const staff = await staffMember()
  const pages = [
    await listen(() => anybody.ask.live.changes()),
    await listen(() => screen.ask.live.changes()),
  ]
  for (const page of pages) expect(await page.next()).toMatchObject({ type: 'hello' })
  await staff.ask.captions.create(captionDraft())
  for (const page of pages) expect(await heard(page, 'captions')).toBe(true)
  for (const page of pages) await page.stop()
})

test('a page that heard of a closed round hears again when it is sealed', async () => {
  const { openRound, many, staff, look } = await stationWithCycle()
  const round = await openRound()
  await many(round.id, 5)
  const page = await listen(() => staff.ask.live.changes())
  await page.next()
  await staff.ask.rounds.close(round)
  for (const _ of ['closed', 'sealed']) expect(await heard(page, 'rounds')).toBe(true)
  expect((await look(round.id)).seal).not.toBeNull()
  await page.stop()
})

test('an open stream does not keep the station from closing', async () => {
  const { anybody, close } = await startStation()
  const page = await listen(() => anybody.ask.live.changes())
  await page.next()
  await expect(close()).resolves.toBeUndefined()
})
