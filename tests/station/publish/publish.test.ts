/** The room that builds libraries on a running station: a look, a build with its signature, stop and go on, keys. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { PublishOrder, PublishState } from '../../../electron/contract/publish.ts'
import { MANIFEST_FILE } from '../../../electron/station/manifest/manifest.rules.ts'
import { openManifest } from '../../../electron/station/manifest/open.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'
import { film, hasFfmpeg } from '../shows/support.ts'
import { found } from '../sync/support.ts'

// Films are converted.
vi.setConfig({ testTimeout: 90_000 })

const scene = async () => {
  const station = await startStation()
  const staff = await station.staffMember()
  const base = await temporaryFolder()
  const source = join(base, 'office')
  mkdirSync(source)
  const out = join(base, 'library')
  const order: PublishOrder = { source, out, sign: true, days: 180 }
  const at = (...parts: string[]) => join(source, ...parts)
  /** When nothing is under way any more. */
  const rest = (): Promise<PublishState> =>
    found(async () => {
      const state = await staff.ask.publish.state()
      return state.running === null && state
    })
  const build = async (some: Partial<PublishOrder> = {}) => {
    await staff.ask.publish.start({ ...order, ...some })
    return (await rest()).outcome
  }
  const acts = async () => {
    const { entries } = await staff.ask.audit.list({ room: 'publish' })
    return entries.map(({ act }) => act).toReversed()
  }
  return { ...station, staff, ask: staff.ask.publish, base, source, out, order, at, rest, build, acts }
}

describe.skipIf(!hasFfmpeg)('with films made by ffmpeg', () => {
  test('a look says what a build would do and writes nothing', async () => {
    const { ask, at, out, order, rest } = await scene()
    film(at('a.mp4'), { codecs: 'faststart' })
    film(at('b.avi'), { codecs: 'mpeg4' })
    film(at('shy.mp4'), { codecs: 'faststart', pitch: 500 })
    writeFileSync(at('shy.json'), '{"consent":false}')
    writeFileSync(at('empty.mp4'), '')
    writeFileSync(at('sheet.csv'), '文件,标题,同意播放\na,班前会,是\ngone,没有,是\n')
    await ask.look({ source: order.source, out })
    const { look, outcome } = await rest()
    expect(outcome).toBeNull()
    expect(look).toMatchObject({
      ...{ ffmpeg: true, known: 0, asIs: 1, convert: 1, unsaid: 1 },
      remarks: {
        waits: [],
        leftOut: [
          { name: 'empty.mp4', code: 'empty' },
          { name: 'shy.mp4', code: 'no-consent' },
        ],
        sheets: [{ sheet: 'sheet.csv', code: 'no-video' }],
      },
    })
    expect(look?.seconds).toBeGreaterThan(0)
    expect(look?.bytes).toBeGreaterThan(1_000)
    expect(look?.freeBytes).toBeGreaterThan(0)
    expect(existsSync(out)).toBe(false)
  })

  test('keys are made, a build is signed by itself, and this very station takes it with one touch', async () => {
    const { ask, at, out, build, staff, acts, dataDir } = await scene()
    film(at('a.mp4'), { codecs: 'faststart' })
    film(at('b.avi'), { codecs: 'mpeg4' })
    await expect(build()).rejects.toMatchObject({ code: 'NO_SIGNING_KEY' })
    const { root, list, ...keys } = await ask.takeKeys({ folder: null })
    expect(keys).toMatchObject({ folder: join(dataDir, 'keys', 'library'), own: true, state: 'ready' })
    expect(root?.here).toBe(true)
    const outcome = await build()
    expect(outcome).toMatchObject({
      failure: null,
      built: { shows: 2, taken: 1, converted: 1, remarks: { leftOut: [] } },
      signed: { version: 1, shows: 2, key: list?.signing },
    })
    const manifest = readFileSync(join(out, MANIFEST_FILE))
    expect(openManifest(manifest, { roots: [root?.publicKey ?? ''], present: null }).manifest.version).toBe(1)

    await ask.adopt({})
    await ask.adopt({})
    const { settings, roots } = await staff.ask.sync.state()
    expect(settings.sources).toMatchObject([{ kind: 'folder', address: out }])
    expect(roots).toMatchObject([{ id: root?.id }])
    await staff.ask.sync.start()
    const { runs } = await found(async () => {
      const state = await staff.ask.sync.state()
      return state.running === null && state.runs.length > 0 && state
    })
    expect(runs[0]).toMatchObject({ result: 'switched', failures: [] })
    expect(await acts()).toEqual(['create', 'open', 'publish'])
  })

  test('a build that is stopped goes on where it was; only one runs at a time', async () => {
    const { ask, at, order, rest, build, acts } = await scene()
    film(at('a.avi'), { codecs: 'mpeg4' })
    film(at('b.avi'), { codecs: 'mpeg4', seconds: 15, pitch: 500 })
    await ask.start({ ...order, sign: false })
    await expect(ask.start(order)).rejects.toMatchObject({ code: 'BUILD_RUNNING' })
    await expect(ask.takeKeys({ folder: null })).rejects.toMatchObject({ code: 'BUILD_RUNNING' })
    const { running } = await found(async () => {
      const state = await ask.state()
      return (state.running?.settled.length ?? 0) > 0 && state
    })
    expect(running).toMatchObject({ task: 'build', of: 2, settled: [{ name: 'a.avi', state: 'converted' }] })
    await ask.cancel({})
    const stopped = await rest()
    expect(stopped.outcome).toMatchObject({ failure: { code: 'cancelled' }, built: null })
    expect(stopped.unfinished).toEqual({ ...order, sign: false })
    const outcome = await build({ sign: false })
    expect(outcome?.built).toMatchObject({ unchanged: 1, converted: 1 })
    expect((await ask.state()).unfinished).toBeNull()
    expect(await acts()).toEqual(['open', 'cancel', 'open', 'close'])
  })

  test('without ffmpeg what must be converted waits, nothing is signed by itself, but by hand it is', async () => {
    const { ask, at, order, rest, build } = await scene()
    film(at('a.mp4'), { codecs: 'faststart' })
    film(at('b.avi'), { codecs: 'mpeg4' })
    await ask.takeKeys({ folder: null })
    vi.stubEnv('PATH', '/nowhere')
    try {
      await ask.look({ source: order.source, out: order.out })
      expect((await rest()).look).toMatchObject({ ffmpeg: false, asIs: 1, remarks: { waits: ['b.avi'] } })
      expect(await build()).toMatchObject({
        ...{ failure: null, signed: null, notSigned: { missing: 1, sheets: 0 } },
        built: { shows: 1, remarks: { waits: ['b.avi'] } },
      })
    } finally {
      vi.unstubAllEnvs()
    }
    await ask.sign({ days: 30 })
    expect((await rest()).outcome).toMatchObject({ signed: { version: 1, shows: 1 }, notSigned: null })
    expect(await build()).toMatchObject({ signed: { version: 2, shows: 2 }, built: { converted: 1 } })
  })

  test('a folder whose films are away changes nothing and says so', async () => {
    const { build, ask, order } = await scene()
    expect(await build({ sign: false })).toMatchObject({ failure: { code: 'no-video' }, built: null })
    expect((await ask.state()).unfinished).toEqual({ ...order, sign: false })
  })
})

test('folders that cannot be taken are refused before anything is begun', async () => {
  const { ask, order, base, source, dataDir } = await scene()
  const refused = (some: Partial<PublishOrder>, which: string, reason: string) =>
    expect(ask.start({ ...order, sign: false, ...some })).rejects.toMatchObject({
      code: 'BAD_LIBRARY_FOLDER',
      data: { which, reason },
    })
  await refused({ source: 'office' }, 'source', 'relative')
  await refused({ source: join(base, 'away') }, 'source', 'missing')
  await refused({ out: source }, 'out', 'same')
  await refused({ out: join(base, 'a', 'b') }, 'out', 'missing')
  await refused({ out: join(dataDir, 'library') }, 'out', 'inside-data')
  await expect(ask.sign({ days: 1 })).rejects.toMatchObject({ code: 'NOTHING_BUILT' })
  await expect(ask.adopt({})).rejects.toMatchObject({ code: 'NOTHING_PUBLISHED' })
})

test('of two who begin at once the second is refused, and what the first began is what is unfinished', async () => {
  const { ask, order, base, rest } = await scene()
  const first = { ...order, sign: false }
  const second = { ...first, out: join(base, 'another') }
  const answers = await Promise.allSettled([ask.start(first), ask.start(second)])
  const begun = answers.map(({ status }) => status)
  expect(begun.toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await rest()).unfinished).toEqual(begun[0] === 'fulfilled' ? first : second)
})

test('keys of an office are taken as they are; the root key moves to another disk and renews from there', async () => {
  const { ask, base, acts } = await scene()
  const [keys, safe] = ['keys', 'safe'].map(name => join(base, name))
  if (!keys || !safe) throw new Error('no folders')
  mkdirSync(safe)
  const made = await ask.takeKeys({ folder: keys })
  expect(await ask.takeKeys({ folder: keys })).toEqual(made)
  expect(made).toMatchObject({ own: false, list: { version: 1 } })
  const moved = await ask.moveRoot({ folder: safe })
  expect(moved.root).toEqual({ ...made.root, here: false })
  expect(existsSync(join(keys, 'root.key'))).toBe(false)
  await expect(ask.renewKeys({ root: null })).rejects.toMatchObject({ code: 'BAD_KEYS' })
  const renewed = await ask.renewKeys({ root: safe })
  expect(renewed.list?.version).toBe(2)
  expect(renewed.list?.signing).not.toBe(made.list?.signing)
  expect(renewed.root?.id).toBe(made.root?.id)
  expect(await acts()).toEqual(['create', 'create', 'export', 'edit', 'not-carried-out', 'edit'])
})

test('a root key on another disk is never written over', async () => {
  const { ask, base } = await scene()
  await ask.takeKeys({ folder: null })
  writeFileSync(join(base, 'root.key'), 'another')
  await expect(ask.moveRoot({ folder: base })).rejects.toMatchObject({ code: 'BAD_KEYS' })
  expect((await ask.keys()).root?.here).toBe(true)
})

test('an editor may not build; an administrator may', async () => {
  const { member } = await scene()
  const editor = await member('李编辑', 'editor')
  await expect(editor.ask.publish.state()).rejects.toMatchObject({ code: 'ROLE_NEEDED' })
  const boss = await member('王管理', 'administrator')
  expect(await boss.ask.publish.state()).toMatchObject({ running: null, unfinished: null })
})
