import { expect, test } from 'vitest'
import type { Change } from '../../../electron/contract/live.ts'
import { captionDraft } from '../../support/builders.ts'
import { startStation } from '../../support/station.ts'

const listen = async (open: () => Promise<AsyncIterable<Change>>) => {
  const stream = (await open())[Symbol.asyncIterator]()
  const next = async () => (await stream.next()).value as Change
  return { next, stop: () => stream.return?.() }
}

test('every open page hears that captions changed', async () => {
  const { anybody, screen, staffMember } = await startStation()
  const pages = [
    await listen(() => anybody.ask.live.changes()),
    await listen(() => screen.ask.live.changes()),
  ]
  for (const page of pages) expect(await page.next()).toMatchObject({ type: 'hello' })
  const staff = await staffMember()
  for (const page of pages) expect(await page.next()).toEqual({ type: 'changed', topic: 'staff' })
  await staff.ask.captions.create(captionDraft())
  for (const page of pages) expect(await page.next()).toEqual({ type: 'changed', topic: 'captions' })
  for (const page of pages) await page.stop()
})

test('an open stream does not keep the station from closing', async () => {
  const { anybody, close } = await startStation()
  const page = await listen(() => anybody.ask.live.changes())
  await page.next()
  await expect(close()).resolves.toBeUndefined()
})
