/** `npm run faults`: kills a station fifty times while orders come in, and says whether anything was lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killOnce } from './kill.support.ts'

const ROUNDS = 50

const folder = mkdtempSync(join(tmpdir(), 'diantai-faults-'))
let [thanked, wrong] = [0, 0]
try {
  for (let at = 0; at < ROUNDS; at++) {
    const found = await killOnce(join(folder, 'data'), at)
    thanked += found.thanked
    wrong += found.lost.length + found.invented
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${ROUNDS} kills, ${thanked} orders thanked, ${wrong} lost or invented`)
process.exitCode = wrong === 0 ? 0 : 1
