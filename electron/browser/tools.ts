/** Where the command-line tools of the project are, as files that Node runs on every operating system. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

export const ROOT = path.resolve(import.meta.dirname, '../..')

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** The script behind `node_modules/.bin/<command>` of an installed package. */
export function toolOf(packageName: string, command = packageName): string {
  const folder = path.join(ROOT, 'node_modules', packageName)
  const { bin } = Manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')))
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${packageName} brings no command ${command}`)
  return path.join(folder, file)
}
