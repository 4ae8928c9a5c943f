/** A station is killed while it builds a library; the next one on its data goes on where it was. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { publishedPath } from '../../../electron/station/manifest/manifest.rules.ts'
import { shelfAt } from '../../../electron/station/publish/shelf.ts'
import { ADMINISTRATOR, temporaryFolder } from '../../support/station.ts'
import { visitor } from '../../support/visitor.ts'
import { film, hasFfmpeg } from '../shows/support.ts'
import { found } from '../sync/support.ts'

// Films are converted.
vi.setConfig({ testTimeout: 90_000 })

const STATION = join(import.meta.dirname, '..', '..', '..', 'electron', 'station', 'main.ts')

const start = async (dataDir: string) => {
  const child = spawn(process.execPath, [STATION, '--data', dataDir, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address, ticket] = /open (\S+)\/\?ticket=(\S+)/.exec(line) ?? []
    if (!address || !ticket) continue
    child.stderr.resume()
    const staff = visitor(address)
    await staff.open(`/?ticket=${ticket}`)
    return { ask: staff.ask, kill }
  }
  throw new Error('the station ended before it said where it listens')
}

describe.skipIf(!hasFfmpeg)('killed in the middle of a film', () => {
  test('the build is offered again, what was done stays done, and every file is whole', async () => {
    const base = await temporaryFolder()
    const [dataDir, source, out] = ['data', 'office', 'library'].map(name => join(base, name))
    if (!dataDir || !source || !out) throw new Error('no folders')
    mkdirSync(source)
    film(join(source, 'a.mp4'), { codecs: 'faststart' })
    film(join(source, 'b.avi'), { codecs: 'mpeg4', seconds: 20 })
    const order = { source, out, sign: true, days: 30 }

    const first = await start(dataDir)
    await first.ask.staff.makeAdministrator({ ...ADMINISTRATOR, office: '信息中心' })
    await first.ask.staff.confirm({ secret: ADMINISTRATOR.password })
    await first.ask.publish.takeKeys({ folder: null })
    await first.ask.publish.start(order)
    await found(async () => {
      const { running } = await first.ask.publish.state()
      return running?.name === 'b.avi' && running.share > 0.1
    })
    await first.kill()

    const { ask } = await start(dataDir)
    await ask.staff.signIn({ name: ADMINISTRATOR.name, password: ADMINISTRATOR.password })
    expect(await ask.publish.state()).toMatchObject({ running: null, unfinished: order })
    await ask.publish.start(order)
    const { outcome } = await found(async () => {
      const state = await ask.publish.state()
      return state.running === null && state
    })
    expect(outcome).toMatchObject({
      failure: null,
      built: { unchanged: 1, converted: 1 },
      signed: { version: 1, shows: 2 },
    })
    const draft = await shelfAt(out).draft()
    for (const file of draft?.files ?? []) {
      const bytes = readFileSync(join(out, publishedPath(file)))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
    }
    expect(draft?.files.length).toBeGreaterThan(2)
  })
})
