/** Runs one measurement by name: `npm run bench -- NAME [--json]`; `--large` for what takes long and much room. */
import { readdirSync } from 'node:fs'

const known = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.ts') && file !== 'run.ts' && !file.includes('.support.'))
  .map(file => file.slice(0, -'.ts'.length))
const [name, ...flags] = process.argv.slice(2)

if (name === undefined || !known.includes(name)) {
  console.error(`usage: npm run bench -- NAME [--json], where NAME is one of: ${known.join(', ')}`)
  process.exitCode = 2
} else {
  const { bench } = await import(`./${name}.ts`)
  await bench({ json: flags.includes('--json'), large: flags.includes('--large') })
}
