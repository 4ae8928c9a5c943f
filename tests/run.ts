/** `npm test`: brings what the tests need, runs every gate and every test, and ends with one line that counts them. */

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { listenForEndings } from '../electron/browser/endings.ts'
import { say } from '../electron/browser/say.ts'
import { type Count, lastLine, sum } from './support/counts.ts'
import { GATES, type Gate, pass } from './support/gates.ts'
import { bringBrowser, bringTools } from './support/machine.ts'

const NAMES = GATES.map(gate => gate.name).join(',')
const USAGE = `usage: npm test -- [--all | --only ${NAMES}]`

/** Null when a gate is named that there is not. */
function chosen(args: string[]): Gate[] | null {
  try {
    const { values } = parseArgs({ args, options: { all: { type: 'boolean' }, only: { type: 'string' } } })
    if (values.only === undefined) return GATES.filter(gate => values.all || !gate.onDemand)
    const names = values.only.split(',')
    const gates = GATES.filter(gate => names.includes(gate.name))
    return gates.length === names.length ? gates : null
  } catch {
    return null
  }
}

async function main(args: string[]): Promise<number> {
  const gates = chosen(args)
  if (gates === null) {
    say(USAGE)
    return 2
  }
  const ending = listenForEndings(process, () => performance.now())
  const folder = mkdtempSync(path.join(os.tmpdir(), 'diantai-tests-'))
  try {
    const total = sum(await runAll(gates, folder, ending))
    for (const name of total.skipped) say(`skipped: ${name}`)
    if (ending.aborted) say('The tests were broken off.')
    say(lastLine(total))
    return total.failed > 0 || ending.aborted ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runAll(gates: readonly Gate[], folder: string, ending: AbortSignal): Promise<Count[]> {
  const inBrowser = gates.some(gate => gate.browser)
  if (inBrowser || gates.some(gate => ['unit', 'slow'].includes(gate.name))) await bringTools(ending, say)
  const browser = inBrowser ? await bringBrowser(ending, say) : null
  const env = { ...process.env, ...(browser === null ? {} : { DIANTAI_BROWSER: browser }) }
  const counts: Count[] = []
  let built = true
  for (const gate of gates) {
    if (ending.aborted) break
    const impossible: boolean = gate.browser === true && (browser === null || !built)
    if (impossible) say(`${gate.what}: not possible ${built ? 'without a browser' : 'without a build'}`)
    const count: Count = impossible
      ? { passed: 0, failed: 1, skipped: [] }
      : await pass(gate, { folder, env, ending })
    if (gate.name === 'build') built = count.failed === 0
    counts.push(count)
  }
  return counts
}

process.exit(await main(process.argv.slice(2)))
