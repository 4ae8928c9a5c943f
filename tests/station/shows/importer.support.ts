/** A stick with videos, and a library that takes them in, each anew for every test of a file. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type ImportOptions, importFolder } from '../../../electron/station/shows/importer.ts'
import { openShows } from '../../../electron/station/shows/shows.ts'
import { openSyncedShows } from '../../../electron/station/sync/syncedShows.ts'
import { temporaryFolder } from './support.ts'

let base = ''
beforeEach(() => {
  base = temporaryFolder()
  mkdirSync(join(base, 'stick'))
})
afterEach(() => rmSync(base, { recursive: true }))

/** A place beside stick and library. */
export const beside = (...parts: string[]) => join(base, ...parts)
export const stick = (...parts: string[]) => join(base, 'stick', ...parts)
export const library = () => join(base, 'data', 'library')
export const bringIn = (options: Partial<ImportOptions> = {}) =>
  importFolder({
    ...{ source: stick(), library: library(), progress: () => undefined, ffmpeg: null, spare: 0 },
    ...options,
  })
export const listed = async () => {
  const reports: string[] = []
  const shows = await openShows({
    dir: library(),
    synced: await openSyncedShows(library()),
    report: problem => reports.push(problem.detail),
    changed: () => undefined,
  })
  shows.close()
  return { list: shows.list(), file: shows.file, reports }
}
