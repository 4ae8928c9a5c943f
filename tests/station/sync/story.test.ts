/** The whole way: an office's folder of mixed videos, a web server, a kiosk whose plug is pulled twice, a full library. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { ADMINISTRATOR, temporaryFolder } from '../../support/station.ts'
import { visitor } from '../../support/visitor.ts'
import { canEncode, film, hasFfmpeg, padded } from '../shows/support.ts'
import { CHUNK_BYTES, found, type Lie, serve } from './support.ts'

vi.setConfig({ testTimeout: 90_000 })

const PROGRAMS = join(import.meta.dirname, '../../../electron/station')
const program = (name: string, ...args: string[]) => [join(PROGRAMS, name), ...args]

/** `npm run library -- …` */
const library = (...args: string[]) => execFileSync(process.execPath, program('library.ts', ...args))

/** What a web server hands out of a folder. */
const contentOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }): [string, Buffer] => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]
    })

/** A kiosk's station as a program. */
const startKiosk = async (dataDir: string) => {
  const args = program('main.ts', '--data', dataDir, '--port', '0')
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address, ticket] = /open (\S+)\/\?ticket=(\S+)/.exec(line) ?? []
    if (!address || !ticket) continue
    child.stderr.resume()
    return { child, address, ticket }
  }
  throw new Error('the station ended before it said where it listens')
}

const pullThePlug = async (child: ChildProcess) => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const administrator = async ({ address, ticket }: Awaited<ReturnType<typeof startKiosk>>, first: boolean) => {
  const boss = visitor(address)
  await boss.open(`/?ticket=${ticket}`)
  if (first) await boss.ask.staff.makeAdministrator({ ...ADMINISTRATOR, office: '信息中心' })
  else await boss.ask.staff.signIn(ADMINISTRATOR)
  return boss
}
type Boss = Awaited<ReturnType<typeof administrator>>

const atRest = ({ ask }: Boss) =>
  found(async () => {
    const { running, runs } = await ask.sync.state()
    return running === null && runs[0]
  })

/** Half of what is left of every long film, then nothing more, as on a line that stalls. */
const stalling: Lie = (request, response, body) => {
  if (!body || body.length <= CHUNK_BYTES) return false
  const first = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0)
  const rest = body.subarray(first)
  const part = { 'content-range': `bytes ${first}-${body.length - 1}/${body.length}` }
  response.writeHead(first > 0 ? 206 : 200, { 'content-length': rest.length, ...(first > 0 && part) })
  response.write(rest.subarray(0, rest.length / 2 + 1_000))
  return true
}

/** Bytes of films that are not whole yet. */
const heldIn = (dataDir: string) => {
  const parts = join(dataDir, 'library', 'synced', 'parts')
  return readdirSync(parts).reduce((sum, name) => sum + statSync(join(parts, name)).size, 0)
}

const titles = (shows: ReadonlyArray<{ title: string }>) => shows.map(({ title }) => title).toSorted()

/** Whether a film decodes from its first to its last frame, as the station hands it out. */
const plays = (url: string) =>
  spawnSync('ffmpeg', ['-v', 'error', '-xerror', '-i', url, '-f', 'null', '-']).status === 0

describe.skipIf(!hasFfmpeg)('with ffmpeg', () => {
  test('the plug is pulled twice, the library of the day before plays, and in the end every film does', async () => {
    const dir = await temporaryFolder()
    const at = (...parts: string[]) => join(dir, ...parts)
    mkdirSync(at('office'))
    library('keygen', at('keys'))
    const build = () => library('build', at('office'), '--out', at('web'), '--keys', at('keys'))
    film(at('office', '昨天.mp4'), { codecs: 'faststart', pitch: 300 })
    build()
    const content = new Map(contentOf(at('web')))
    let lie: Lie = () => false
    const server = await serve(content, (...asked) => lie(...asked))
    library('trust', at('keys', 'root.pub'), '--source', server.address, '--data', at('data'))

    let kiosk = await startKiosk(at('data'))
    let boss = await administrator(kiosk, true)
    await boss.ask.sync.start()
    expect(await atRest(boss)).toMatchObject({ result: 'switched', failures: [] })
    await found(async () => (await boss.ask.shows.list()).length === 1)

    padded(film(at('office', '合唱.mp4'), { codecs: 'faststart', pitch: 500 }), CHUNK_BYTES * 4)
    film(at('office', '小品.mp4'), { codecs: 'h264', pitch: 550 })
    film(at('office', '快板.avi'), { codecs: 'mpeg4', pitch: 600 })
    if (canEncode('libvpx-vp9')) film(at('office', '戏曲.webm'), { codecs: 'vp9', pitch: 700 })
    if (canEncode('libx265')) film(at('office', '相声.mkv'), { codecs: 'hevc', pitch: 800 })
    const all = readdirSync(at('office')).length
    build()
    content.clear()
    for (const [path, bytes] of contentOf(at('web'))) content.set(path, bytes)

    lie = stalling
    for (const chunks of [2, 3]) {
      await boss.ask.sync.start()
      await found(async () => heldIn(at('data')) >= chunks * CHUNK_BYTES)
      await pullThePlug(kiosk.child)
      kiosk = await startKiosk(at('data'))
      boss = await administrator(kiosk, false)
      const shows = await boss.ask.shows.list()
      expect(titles(shows)).toEqual(['昨天'])
      expect(plays(kiosk.address + shows[0]?.video)).toBe(true)
    }

    lie = () => false
    const before = server.films().length
    await boss.ask.sync.start()
    expect(await atRest(boss)).toMatchObject({ result: 'switched', failures: [] })
    expect(server.films().slice(before)).toMatchObject([{ range: `bytes=${CHUNK_BYTES * 3}-` }])
    const shows = await found(async () => {
      const list = await boss.ask.shows.list()
      return list.length === all && list
    })
    for (const { title, video } of shows) expect([title, plays(kiosk.address + video)]).toEqual([title, true])
    await pullThePlug(kiosk.child)
  })
})
