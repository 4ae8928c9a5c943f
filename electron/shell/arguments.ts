/** What the Electron program was asked to do, read from its command line. */

import { type ReadOptions, readOptions } from '../browser/options.ts'

/**
 * Ours come after `--`, where Chromium and Electron look no more. Without it (a technician starts the packaged
 * program with a switch of Chromium's, such as --disable-gpu) only what is ours is taken.
 */
export function shellArguments(argv: readonly string[], workingDir: string): ReadOptions {
  const mark = argv.indexOf('--')
  const ours = mark >= 0 ? argv.slice(mark + 1) : pickOurs(argv.slice(1))
  // The packaged program shows no demo unless it is asked to.
  const demo = ours.includes('--demo') || ours.includes('--no-demo') ? [] : ['--no-demo']
  return readOptions([...ours, ...demo], workingDir)
}

const OURS = /^--(data|port|demo|no-demo)(=|$)/
const WITH_VALUE = /^--(data|port)$/

function pickOurs(args: readonly string[]): string[] {
  return args.filter((arg, index) => OURS.test(arg) || WITH_VALUE.test(args[index - 1] ?? ''))
}
