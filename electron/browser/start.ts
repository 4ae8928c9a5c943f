/** `npm start`: builds what is needed, starts a station and shows it with the best host that this machine has. */

import path from 'node:path'
import { defaultDataFolder } from '../dataFolder.ts'
import { choosePort } from './address.ts'
import { buildWhereNeeded } from './build.ts'
import { canDownload, download, electronPath, electronState } from './electronBinary.ts'
import { listenForEndings } from './endings.ts'
import { MISUSED } from './exitCodes.ts'
import { findBrowser, thisMachine } from './findBrowser.ts'
import { forkStation } from './forkStation.ts'
import { showInElectron } from './hosts.ts'
import { readOptions, type StartOptions, USAGE } from './options.ts'
import { type Attempt, nameOf, type Plan, pickHost } from './plan.ts'
import { say, sayWhile, tell } from './say.ts'
import { codeOf, showStation } from './showStation.ts'
import { ROOT } from './tools.ts'

const ELECTRON = path.join(ROOT, 'node_modules/electron')

type Job = { dataDir: string; port: number; demo: boolean; ending: AbortSignal }

async function main(args: readonly string[]): Promise<number> {
  const read = readOptions(args, process.env.INIT_CWD ?? process.cwd())
  if ('help' in read) return tell(USAGE, 0)
  if ('problem' in read) return tell(`${read.problem}\n${USAGE}`, MISUSED)
  const ending = listenForEndings(process, () => performance.now())
  const problem = await buildWhereNeeded(ROOT, ending)
  if (ending.aborted) return 0
  if (problem !== null) return tell(`Diantai cannot be built:\n${problem}`, 1)
  const dataDir = read.options.dataDir ?? defaultDataFolder()
  say(`Data: ${dataDir}`)
  const port = await choosePort(read.options.port, say)
  return show(planFor(read.options), { dataDir, port, demo: read.options.demo, ending })
}

function planFor(options: StartOptions): Plan {
  const { platform, env } = process
  return pickHost({
    requested: options.host,
    platform,
    display: platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY),
    root: process.getuid?.() === 0,
    electron: electronState(ELECTRON),
    browser: findBrowser(thisMachine()),
  })
}

async function show(plan: Plan, job: Job): Promise<number> {
  for (const remark of plan.remarks) say(remark)
  const rest = [...plan.attempts]
  if (rest[0]?.kind === 'electron') {
    const code = await tryElectron(rest[0].download, rest[1], job)
    if (code !== null) return code
    rest.shift()
  }
  if (job.ending.aborted) return 0
  const launch = () => forkStation(path.join(ROOT, 'dist/station/main.js'))
  return showStation(rest, { ...job, launch, say })
}

/** Null: on to the next host. */
async function tryElectron(missing: boolean, next: Attempt | undefined, job: Job): Promise<number | null> {
  if (missing && !(await canDownload(ELECTRON))) {
    say(`Electron cannot be downloaded here (no connection); ${nameOf(next)}.`)
    return null
  }
  if (missing) await sayWhile('Downloading Electron (once)', () => download(ELECTRON, job.ending))
  if (job.ending.aborted) return 0
  const binary = electronPath(ELECTRON)
  if (binary === null) {
    say(`Electron is not here; ${nameOf(next)}.`)
    return null
  }
  const args = ['--data', job.dataDir, '--port', String(job.port), job.demo ? '--demo' : '--no-demo']
  const outcome = await showInElectron(binary, ROOT, args, job.ending, say).outcome
  return codeOf(outcome, `Electron does not run here; ${nameOf(next)}.`, say)
}

process.exit(await main(process.argv.slice(2)))
