/** Writes coverage.json, the characters of the bundled font: `node resources/fonts/build-coverage.ts`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packed } from '../../renderer/console/form/checks/coverage.rules.ts'
import { readCoverage } from './read-coverage.ts'

const coverage = { font: 'Noto Sans SC', characters: packed(await readCoverage()) }
await writeFile(join(import.meta.dirname, 'coverage.json'), `${JSON.stringify(coverage, null, 2)}\n`)
