/** `npm run library` as a person runs it: a process of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { film, hasFfmpeg, padded, shelve, temporaryFolder } from './support.ts'

const COMMAND = join(import.meta.dirname, '..', '..', '..', 'electron', 'station', 'library.ts')

let base = ''
beforeEach(() => {
  base = temporaryFolder()
  mkdirSync(join(base, 'stick'))
})
afterEach(() => rmSync(base, { recursive: true }))

const run = (...args: string[]) => {
  const env = { ...process.env, INIT_CWD: base, XDG_DATA_HOME: join(base, 'home') }
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const library = () => join(base, 'data', 'library')

describe.skipIf(!hasFfmpeg)('with videos', () => {
  test('add tells a line a file and sums up, list shows what came in', () => {
    film(join(base, 'stick', '合唱_大路.mp4'))
    writeFileSync(join(base, 'stick', 'text.mp4'), 'hello')
    const added = run('add', 'stick', '--data', 'data')
    expect(added.stderr.trim().split('\n').sort()).toEqual([
      'added: 合唱_大路.mp4',
      'left out: text.mp4: its name is that of a video, but its content is not',
    ])
    expect(added.stdout).toMatch(
      /^added 1, already there 0, left out 1\nleft out: text\.mp4\n {2}why: .+\n {2}what to do: /,
    )
    expect(added.status).toBe(1)
    expect(run('list', '--data', 'data').stdout).toMatch(/^[0-9a-f]{32}\t0:02\tchorus\t合唱 大路\n$/)
  })

  test('all in is exit 0, the second time too', () => {
    film(join(base, 'stick', 'a.mp4'))
    expect(run('add', 'stick', '--data', 'data')).toMatchObject({ status: 0 })
    expect(run('add', 'stick', '--data', 'data')).toMatchObject({
      status: 0,
      stdout: 'added 0, already there 1, left out 0\n',
    })
  })

  test('Ctrl+C in the middle is calm and leaves nothing half in', async () => {
    padded(film(join(base, 'stick', 'a.mp4')), 200_000_000)
    const child = spawn(process.execPath, [COMMAND, 'add', 'stick', '--data', 'data'], {
      env: { ...process.env, INIT_CWD: base },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const said = text(child.stderr)
    await vi.waitFor(() => expect(readdirSync(library())).not.toEqual([]), { timeout: 10_000, interval: 5 })
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(await said).toBe('Interrupted; what was done so far stays in the library\n')
    expect(readdirSync(library())).toEqual([])
  })

  test('killed in the middle, nothing is half in, and the next run brings it in', async () => {
    padded(film(join(base, 'stick', 'a.mp4')), 200_000_000)
    const first = spawn(process.execPath, [COMMAND, 'add', 'stick', '--data', 'data'], {
      env: { ...process.env, INIT_CWD: base },
      stdio: 'ignore',
    })
    await vi.waitFor(() => expect(readdirSync(library())).not.toEqual([]), { timeout: 10_000, interval: 5 })
    first.kill('SIGKILL')
    await once(first, 'exit')
    expect(readdirSync(library())).toMatchObject([expect.stringMatching(/^\.incoming-/)])
    expect(run('list', '--data', 'data').stdout).toBe('')
    expect(run('add', 'stick', '--data', 'data').stdout).toMatch(/^added 1,/)
    expect(readdirSync(library())).toMatchObject([expect.stringMatching(/^[0-9a-f]{32}$/)])
  })
})

test.skipIf(!hasFfmpeg)('keygen, build and sign make a library that any web server can publish', () => {
  film(join(base, 'stick', 'a.mp4'), { codecs: 'faststart' })
  film(join(base, 'stick', 'b.avi'), { codecs: 'mpeg4' })
  expect(run('keygen', 'keys').stdout).toMatch(/^Root key [0-9a-f]{32}; /)
  const built = run('build', 'stick', '--out', 'out', '--library', 'jiulong')
  expect(built.stderr).toBe('taken: a.mp4\nconverted: b.avi\n')
  expect(built.stdout).toMatch(/^2 shows, 6 files, 1 MB: taken 1, converted 1, .*\nNot signed yet: /)
  expect(run('sign', 'out', '--keys', 'keys').stdout).toMatch(/^Signed: library jiulong, version 1, /)
  const again = run('build', 'stick', '--out', 'out', '--keys', 'keys', '--days', '30')
  expect(again).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/unchanged 2, .*\nSigned: .*version 2/),
  })
})

test('without --data the folder is the system’s own place', () => {
  const place = join(base, 'home', 'Diantai', 'library')
  if (process.platform !== 'linux') return
  const id = shelve(place)
  expect(run('list').stdout).toContain(id)
})

test.each([
  [[], 'Expected add, build, keygen, sign, trust or list'],
  [['sing'], 'got "sing"'],
  [['add'], 'add needs one FOLDER'],
  [['add', 'a', 'b'], 'add needs one FOLDER'],
  [['add', 'stick', '--colour'], '--colour'],
  [['build', 'stick'], 'build needs --out DIR'],
  [['build', 'stick', '--out', 'out', '--days', '0'], 'Expected --days from 1 to 3650'],
  [['build', 'stick', '--out', 'out', '--library', '../x'], 'Expected --library of a-z'],
  [['build', 'nowhere', '--out', 'out'], 'There is no folder'],
  [['sign', 'out'], 'sign needs --keys FOLDER'],
  [['sign', 'out', '--keys', 'keys'], 'has no keys'],
  [['keygen', 'keys', '--renew'], 'has no root.key'],
  [['trust'], 'trust needs one FILE'],
  [['trust', 'nowhere.pub', '--data', 'data'], 'cannot be read'],
  [['add', 'nowhere', '--data', 'data'], 'There is no folder'],
] as Array<[string[], string]>)('%j is exit 2 with the reason', (args, reason) => {
  const { status, stdout, stderr } = run(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(reason)
  expect(stderr).not.toContain('    at ')
})

test('--help explains the exit statuses', () => {
  const { status, stdout } = run('--help')
  expect(status).toBe(0)
  expect(stdout).toContain('Exit status')
})
