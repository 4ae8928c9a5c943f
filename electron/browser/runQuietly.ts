/** Runs a program to its end and keeps what it said, to be shown only if it matters. */

import { spawn } from 'node:child_process'

export type Ran = { code: number; output: string }

export type RunOptions = {
  cwd?: string
  env?: Record<string, string | undefined>
  /** Ends the program when aborted. */
  signal?: AbortSignal
  /** Sees what is said while it is said. */
  onOutput?: (text: string) => void
}

/** A program that cannot be started counts as ended with code 127. */
export const runQuietly = (command: string, args: readonly string[], options: RunOptions = {}) =>
  new Promise<Ran>(resolve => {
    let output = ''
    const { cwd, env = process.env, signal, onOutput } = options
    const child = spawn(command, [...args], { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] })
    const hear = (chunk: string) => {
      output += chunk
      onOutput?.(chunk)
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.once('error', error => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.once('close', code => resolve({ code: code ?? 1, output }))
  })
