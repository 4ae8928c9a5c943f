/** Builds the page, the station and the Electron entry when what lies in dist/ is older than its sources. */

import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runQuietly } from './runQuietly.ts'
import { sayWhile } from './say.ts'
import { toolOf } from './tools.ts'

/** What the build reads. */
const SOURCES = [
  'electron',
  'renderer',
  'resources/locales',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
]
const RESULTS = ['dist/page/index.html', 'dist/station/main.js', 'dist/shell/main.js']
/** Its time is when the last complete build began. */
const NOTE = 'dist/.built'

/** Newest change below a path; of folders too, so that a deleted file counts. 0 when there is nothing. */
function newest(file: string): number {
  const facts = statSync(file, { throwIfNoEntry: false })
  if (facts === undefined) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    facts.mtimeMs,
  )
}

export function isBuilt(root: string): boolean {
  const note = statSync(path.join(root, NOTE), { throwIfNoEntry: false })
  if (note === undefined || !RESULTS.every(file => existsSync(path.join(root, file)))) return false
  return SOURCES.every(source => newest(path.join(root, source)) <= note.mtimeMs)
}

/** Null when the build is there; else what the builder said. */
export async function buildWhereNeeded(root: string, signal: AbortSignal): Promise<string | null> {
  if (isBuilt(root)) return null
  const began = new Date()
  let output = ''
  const problem = await sayWhile('Building', async () => {
    const args = [toolOf('vite'), 'build', '--app', '--logLevel', 'warn']
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
    const ran = await runQuietly(process.execPath, args, { cwd: root, env, signal })
    output = ran.output
    return ran.code === 0 ? null : 'failed'
  })
  if (problem !== null) return output.trim() || problem
  noteBuilt(root, began)
  return null
}

/** `began`: what is changed while a build runs is newer than the build. */
export function noteBuilt(root: string, began: Date) {
  writeFileSync(path.join(root, NOTE), `${began.toISOString()}\n`)
  utimesSync(path.join(root, NOTE), began, began)
}
