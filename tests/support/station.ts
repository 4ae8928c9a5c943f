/** Starts the real station on a temporary folder and a free port, and ends both. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createStation, type StationOptions } from '../../electron/station/station.ts'
import { visitor } from './visitor.ts'

const root = join(import.meta.dirname, '..', '..')
export const demoContent = join(root, 'resources', 'demo')

/** A folder that is gone after the test. */
export const temporaryFolder = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'diantai-test-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

const PAGE = '<!doctype html><title>page</title>'

const smallPage = async (dir: string) => {
  const pageDir = join(dir, 'page')
  await mkdir(join(pageDir, 'assets'), { recursive: true })
  await writeFile(join(pageDir, 'index.html'), PAGE)
  await writeFile(join(pageDir, 'assets', 'main-1.js'), 'export {}')
  return pageDir
}

export const PIN = '482913'

/** Reachable by anybody, by the screen, and by staff who chose the PIN above. */
export const startStation = async (options: Partial<StationOptions> = {}) => {
  const dir = await temporaryFolder()
  const dataDir = options.dataDir ?? join(dir, 'data')
  const station = await createStation({
    port: 0,
    demoDir: null,
    ...options,
    dataDir,
    pageDir: options.pageDir ?? (await smallPage(dir)),
  })
  onTestFinished(() => station.close())
  const anybody = visitor(station.address)
  const screen = visitor(station.address)
  await screen.open(`/?ticket=${station.ticket()}`)
  const staffMember = async () => {
    const staff = visitor(station.address)
    await staff.open(`/?ticket=${station.ticket()}`)
    await staff.ask.staff.choosePin({ pin: PIN })
    return staff
  }
  return { ...station, dataDir, anybody, screen, staffMember }
}
