/** `npm run verify -- FILE`: checks the evidence of a sealed round and names the first record that does not fit. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { misfitOf } from './seal/certificate.rules.ts'
import { readEvidence } from './seal/evidence.rules.ts'
import { verdict } from './seal/verdict.rules.ts'

const USAGE = 'Usage: npm run verify -- FILE, where FILE was exported from the console: a round → Evidence'

const check = (name: string | undefined): { text: string; fits: boolean } => {
  if (!name) throw new Error(USAGE)
  const evidence = readEvidence(readFileSync(resolve(process.env.INIT_CWD ?? '.', name), 'utf8'))
  const misfit = misfitOf(evidence.seal, evidence.records)
  return { text: verdict(evidence.seal, misfit), fits: misfit === null }
}

try {
  const { text, fits } = check(process.argv[2])
  console.log(text)
  process.exitCode = fits ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
