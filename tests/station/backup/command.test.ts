/** `npm run backup` as a person runs it: a process of its own, which may also be killed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { toBytes } from '../../../electron/station/storage/envelope.ts'
import { until } from '../../support/processes.ts'
import { demoContent, startStation, temporaryFolder } from '../../support/station.ts'
import { shelve } from '../shows/support.ts'
import { aMoment, archived, inFile, sealedBytes } from './archive.support.ts'
import { COMMAND, command, PASSPHRASE, restored } from './support.ts'

// Opening with a passphrase costs a second of work each time, by design, and much more on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

/** A data folder with the demo in it, whose station has ended. */
const aStoppedStation = async () => {
  const station = await startStation({ demoDir: demoContent })
  await station.close()
  return station.dataDir
}

const aBackup = async (...some: string[]) => {
  const dataDir = await aStoppedStation()
  const folder = await temporaryFolder()
  const { status, stdout, stderr } = await command(['make', '--to', folder, '--data', dataDir, ...some])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return { dataDir, folder, path: stdout.split('\t')[0] ?? '' }
}

test('make, list and check say what they did', async () => {
  const { folder, path } = await aBackup()
  expect(readdirSync(folder)).toEqual([path.slice(folder.length + 1)])
  const listed = await command(['list', folder])
  expect(listed.stdout).toMatch(/^diantai-九龙矿-.*\.dtbak\t\d+ bytes\t.*\tencrypted\n$/)
  const checked = await command(['check', path])
  expect(checked).toMatchObject({ status: 0, stderr: '' })
  expect(checked.stdout).toMatch(/^九龙矿 .*, made .*Z\neverything, with shows\ncaptions: 10\n/)
})

test('without a passphrase only the content is written, and restored', async () => {
  const { path } = await aBackup('--content', '--no-passphrase')
  const station = await startStation({ dataDir: await restored(path) })
  expect(await station.anybody.ask.captions.live()).not.toEqual([])
  expect(await station.anybody.ask.shows.list()).toHaveLength(3)
})

test('a folder with anything in it is not restored into', async () => {
  const path = await inFile(await archived(aMoment('content')))
  const dataDir = join(await temporaryFolder(), 'data')
  await mkdir(join(dataDir, 'documents'), { recursive: true })
  const before = readdirSync(dataDir)
  const { status, stderr } = await command(['restore', path, '--data', dataDir])
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('is not empty') })
  expect(readdirSync(dataDir)).toEqual(before)
})

test('a wrong passphrase, a damaged or a newer backup leave no folder behind', async () => {
  const path = await inFile(await sealedBytes(await archived(aMoment('content')), PASSPHRASE))
  const into = await temporaryFolder()
  const refused = async (file: string, passphrase: string, words: string) => {
    const { status, stderr } = await command(['restore', file, '--data', join(into, 'new')], passphrase)
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(words) })
    expect(readdirSync(into)).toEqual([])
  }
  await refused(path, 'not the passphrase', 'passphrase')
  const whole = await readFile(path)
  await writeFile(path, whole.subarray(0, whole.length - 1))
  await refused(path, PASSPHRASE, 'does not hold together')
  const bytes = toBytes({ name: 'captions', version: 99 }, 1, { items: [] })
  const newer = await archived(
    aMoment('content', { documents: [{ path: 'documents/captions.json', bytes }] }),
  )
  await refused(await inFile(newer), '', 'newer program')
  const odd = toBytes({ name: 'captions', version: 1 }, 1, { items: 'none' })
  const unfit = await archived(
    aMoment('content', { documents: [{ path: 'documents/captions.json', bytes: odd }] }),
  )
  await refused(await inFile(unfit), '', 'could not start on it')
})

test('a station that runs is not backed up behind its back', async () => {
  const { dataDir } = await startStation()
  const { status, stderr } = await command(['make', '--to', await temporaryFolder(), '--data', dataDir])
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('in use') })
})

test.each([
  [[], 'Expected make'],
  [['sing'], 'got "sing"'],
  [['make'], 'make needs --to FOLDER'],
  [['make', '--to', '.', '--no-passphrase'], 'always encrypted'],
  [['make', '--to', '.', '--data', 'nowhere'], 'There is no data folder'],
  [['check', 'a', 'b'], 'got "b" too'],
  [['list', 'nowhere'], 'There is no folder'],
  [['list', '.', '--colour'], '--colour'],
] as Array<[string[], string]>)('%j is exit 2 with the reason', async (args, reason) => {
  const { status, stdout, stderr } = await command(args)
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(reason),
  })
  expect(stderr).not.toContain('    at ')
})

/** Starts the command, and kills it when `begun` says so. */
const killed = async (args: readonly string[], begun: () => boolean, signal: NodeJS.Signals) => {
  const file = join(await temporaryFolder(), 'passphrase')
  writeFileSync(file, PASSPHRASE)
  const child = spawn(process.execPath, [COMMAND, ...args, '--passphrase-file', file], { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  await until(begun)
  child.kill(signal)
  return once(child, 'exit')
}

/** Large enough that nobody is through with it before the signal comes; it takes no room on disk. */
const withFilm = (dataDir: string, bytes: number) => {
  const id = shelve(join(dataDir, 'library'))
  truncateSync(join(dataDir, 'library', id, 'video.mp4'), bytes)
  return dataDir
}

test('killed in the middle of a backup, no file has the name of one and the data is as it was', async () => {
  const dataDir = withFilm(await aStoppedStation(), 2 ** 31)
  const documents = readdirSync(join(dataDir, 'documents'))
  const folder = await temporaryFolder()
  const args = ['make', '--to', folder, '--data', dataDir]
  await killed(args, () => readdirSync(folder).length > 0, 'SIGKILL')
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.dtbak\.part$/)])
  expect(readdirSync(join(dataDir, 'documents'))).toEqual(documents)
  expect((await command(['list', folder])).stdout).toBe('')
})

test('Ctrl+C in the middle of a backup is calm and leaves nothing', async () => {
  const dataDir = withFilm(await aStoppedStation(), 2 ** 31)
  const folder = await temporaryFolder()
  const args = ['make', '--to', folder, '--data', dataDir]
  expect(await killed(args, () => readdirSync(folder).length > 0, 'SIGINT')).toEqual([130, null])
  expect(readdirSync(folder)).toEqual([])
})

test('killed in the middle of a restore, there is no data folder, and the next one is not in its way', async () => {
  const moment = aMoment('content')
  withFilm(moment.dataDir, 2 ** 29)
  const path = await inFile(await archived(moment))
  const dataDir = join(await temporaryFolder(), 'new')
  const args = ['restore', path, '--data', dataDir]
  const begun = () =>
    readdirSync(dirname(dataDir)).length > 0 && readdirSync(`${dataDir}.restoring`).includes('library')
  await killed(args, begun, 'SIGKILL')
  expect(readdirSync(dirname(dataDir))).toEqual(['new.restoring'])
  await mkdir(dataDir)
  const small = await inFile(await archived(aMoment('content')))
  expect(await command(['restore', small, '--data', dataDir])).toMatchObject({ status: 0 })
  expect(readdirSync(dirname(dataDir))).toEqual(['new'])
})

const GIGABYTE = 2 ** 30

/** The most memory that a process ever had, in bytes, as Linux tells it until it ends. */
const peakOf = async (args: readonly string[]): Promise<number> => {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  let peak = 0
  const look = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024)
  }, 50)
  const [status] = await once(child, 'exit')
  clearInterval(look)
  expect(status).toBe(0)
  return peak
}

// Only Linux tells the most memory that another process had.
test.skipIf(process.platform !== 'linux')('a film of a gigabyte passes through little memory', async () => {
  const folder = await temporaryFolder()
  const dataDir = withFilm(await aStoppedStation(), GIGABYTE)
  const plain = ['--content', '--no-passphrase']
  expect(await peakOf(['make', ...plain, '--to', folder, '--data', dataDir])).toBeLessThan(GIGABYTE / 3)
  const [name = ''] = readdirSync(folder)
  expect(await peakOf(['check', join(folder, name)])).toBeLessThan(GIGABYTE / 3)
})
