/** The gates of `npm test`, in order: what each runs, and how its result is counted. */

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { noteBuilt } from '../../electron/browser/build.ts'
import { runQuietly } from '../../electron/browser/runQuietly.ts'
import { sayWhile } from '../../electron/browser/say.ts'
import { ROOT, toolOf } from '../../electron/browser/tools.ts'
import { type Count, countPlaywright, countVitest, lastLine } from './counts.ts'

export type Gate = {
  name: string
  what: string
  tool: () => string
  args: readonly string[]
  /** Runs in a browser, on what was built. */
  browser?: true
  /** Only when it is asked for: `npm test` is to be quick. */
  onDemand?: true
  /** Reads the report of a test runner; a gate without one counts as one test. */
  count?: (report: unknown) => Count
}

const inBrowser = (...projects: string[]) =>
  ({
    tool: () => toolOf('@playwright/test', 'playwright'),
    args: [
      'test',
      '--config=tests/e2e/playwright.config.ts',
      '--reporter=list,json',
      ...projects.map(project => `--project=${project}`),
    ],
    browser: true,
    count: countPlaywright,
  }) as const

/** Tests of parts that take long, because they convert films, start many stations or attack one; `npm run test:all` has them. */
const SLOW = [
  'tests/faults/kill.test.ts',
  'tests/faults/hostileConnections.test.ts',
  'tests/faults/hostileRequests.test.ts',
  'tests/faults/hostileSessions.test.ts',
  'tests/station/alerts/cap/inbox.test.ts',
  'tests/station/backup/backup.test.ts',
  'tests/station/backup/command.test.ts',
  'tests/station/backup/restart.test.ts',
  'tests/station/backup/restore.test.ts',
  'tests/station/lan/certificates.test.ts',
  'tests/station/publish/build.test.ts',
  'tests/station/publish/fullDisk.test.ts',
  'tests/station/publish/killed.test.ts',
  'tests/station/publish/publish.test.ts',
  'tests/station/shows/library.test.ts',
  'tests/station/sync/stations.test.ts',
  'tests/station/sync/story.test.ts',
  'tests/station/sync/sync.test.ts',
]

const inNode = (...which: string[]) =>
  ({
    tool: () => toolOf('vitest'),
    args: ['run', '--reporter=default', '--reporter=json', ...which],
    count: countVitest,
  }) as const

export const GATES: readonly Gate[] = [
  { name: 'types', what: 'Checking types', tool: () => toolOf('typescript', 'tsc'), args: [] },
  { name: 'lint', what: 'Linting', tool: () => toolOf('@biomejs/biome', 'biome'), args: ['ci', '.'] },
  { name: 'unused', what: 'Looking for unused code', tool: () => toolOf('knip'), args: [] },
  {
    name: 'build',
    what: 'Building',
    tool: () => toolOf('vite'),
    args: ['build', '--app', '--logLevel', 'warn'],
  },
  {
    name: 'unit',
    what: 'Testing the parts and the station',
    ...inNode(...SLOW.map(file => `--exclude=${file}`)),
  },
  { name: 'e2e', what: 'Testing the kiosk in a browser', ...inBrowser('portrait', 'once') },
  {
    name: 'slow',
    what: 'Testing what takes long: films, backups by command, nightly syncs',
    ...inNode(...SLOW),
    onDemand: true,
  },
  {
    name: 'breadth',
    what: 'Testing every page of the console',
    ...inBrowser('breadth', 'access'),
    onDemand: true,
  },
  {
    name: 'sizes',
    what: 'Testing the stories and the keyboard on the other sizes of screen',
    ...inBrowser('landscape', 'compact', 'layout'),
    onDemand: true,
  },
]

export type Surroundings = {
  /** For the runners' reports. */
  folder: string
  env: Record<string, string | undefined>
  ending: AbortSignal
}

/** Runs one gate; what a failing one said is shown in full. */
export async function pass(gate: Gate, { folder, env, ending }: Surroundings): Promise<Count> {
  const report = path.join(folder, `${gate.name}.json`)
  const began = new Date()
  const outcome = { count: nothing, output: '' }
  await sayWhile(gate.what, async () => {
    const args = gate.count === countVitest ? [...gate.args, `--outputFile.json=${report}`] : gate.args
    const ran = await runQuietly(process.execPath, [gate.tool(), ...args], {
      cwd: ROOT,
      env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      signal: ending,
    })
    outcome.count = countOf(gate, ran.code, report)
    outcome.output = ran.output
    return outcome.count.failed === 0 && gate.count === undefined ? null : `${lastLine(outcome.count)};`
  })
  if (outcome.count.failed > 0) process.stdout.write(`${outcome.output}\n`)
  else if (gate.name === 'build') noteBuilt(ROOT, began)
  return outcome.count
}

const nothing: Count = { passed: 0, failed: 0, skipped: [] }

function countOf(gate: Gate, code: number, report: string): Count {
  const failure = { ...nothing, failed: 1 }
  if (gate.count === undefined) return code === 0 ? { ...nothing, passed: 1 } : failure
  if (!existsSync(report)) return failure
  const count = gate.count(JSON.parse(readFileSync(report, 'utf8')))
  // A runner that ran nothing, or failed beside its tests, has not passed.
  const silent = count.passed === 0 || code !== 0
  return silent && count.failed === 0 ? { ...count, failed: 1 } : count
}
