import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createStation } from '../../electron/station/station.ts'
import { captionDraft } from '../support/builders.ts'
import { ADMINISTRATOR, demoContent, startStation, temporaryFolder } from '../support/station.ts'

test('a second station on one folder says so and leaves it alone', async () => {
  const { dataDir } = await startStation()
  const second = createStation({ dataDir, port: 0, pageDir: dataDir, demoDir: null })
  await expect(second).rejects.toThrow(dataDir)
})

test('a document that is torn comes back from the generation before, and staff are told', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const before = await startStation({ dataDir })
  const staff = await before.staffMember()
  await staff.ask.captions.create(captionDraft({ text: '上一代' }))
  await staff.ask.captions.create(captionDraft({ text: '新一代' }))
  await before.close()
  const file = join(dataDir, 'documents', 'captions.json')
  await writeFile(file, (await readFile(file)).subarray(0, 40))
  const after = await startStation({ dataDir })
  expect((await after.anybody.ask.captions.live()).map(({ text }) => text)).toEqual(['上一代'])
  await after.anybody.ask.staff.signIn(ADMINISTRATOR)
  expect((await after.anybody.ask.health.problems()).map(({ code }) => code)).toEqual(['document-restored'])
  expect((await readdir(join(dataDir, 'documents'))).some(name => name.includes('damaged'))).toBe(true)
})

test('the demo fills an empty folder once and leaves what staff changed', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const first = await startStation({ dataDir, demoDir: demoContent })
  const { ask } = first.anybody
  await ask.staff.signIn(first.demo ?? { name: '', password: '' })
  const [caption] = await ask.captions.list()
  if (!caption) throw new Error('the demo has no caption')
  await ask.captions.withdraw(caption)
  const left = await ask.captions.live()
  await first.close()
  const second = await startStation({ dataDir, demoDir: demoContent })
  expect(await second.anybody.ask.captions.live()).toEqual(left)
  expect(second.demo?.pin).not.toBe(first.demo?.pin)
  expect(second.demo?.password).not.toBe(first.demo?.password)
})

test('the demo has what a newcomer should find', async () => {
  const { anybody } = await startStation({ demoDir: demoContent })
  const menu = await anybody.ask.rounds.menu()
  expect(menu?.dishes.length).toBeGreaterThanOrEqual(16)
  expect(menu?.dishes.every(({ picture }) => picture?.endsWith('.svg'))).toBe(true)
  expect([menu?.categories.length, menu?.venues.length, menu?.slots.length]).toEqual([6, 4, 4])
  const shows = await anybody.ask.shows.list()
  expect(shows).toHaveLength(3)
  expect(shows.every(({ poster, subtitles }) => poster && subtitles.length > 0)).toBe(true)
})

/** Refuses to resolve Electron and React, as on a machine that has neither. */
const WITHOUT = `
import { registerHooks } from 'node:module'
registerHooks({
  resolve(name, context, next) {
    if (/^(electron|react|react-dom)($|\\/)/.test(name)) throw new Error('resolved ' + name)
    return next(name, context)
  },
})`

test('the station loads where Electron and React cannot be resolved', async () => {
  const hook = join(await temporaryFolder(), 'without.mjs')
  await writeFile(hook, WITHOUT)
  const station = join(import.meta.dirname, '..', '..', 'electron', 'station', 'station.ts')
  const run = promisify(execFile)(process.execPath, [
    '--import',
    hook,
    '--input-type=module',
    '--eval',
    `const { createStation } = await import(${JSON.stringify(station)}); console.log(typeof createStation)`,
  ])
  expect((await run).stdout.trim()).toBe('function')
})
