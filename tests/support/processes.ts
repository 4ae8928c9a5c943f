/** What tests see of processes: whether one lives, and what a program has said so far. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Waits until a condition holds; the test's own time limit ends a wait in vain. */
export async function until(condition: () => boolean | Promise<boolean>) {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 20))
}

export type Program = {
  child: ChildProcess
  said: () => string
  ended: Promise<number | null>
}

/** Starts a program with a channel to us; what it left running is ended after the test. */
export function startProgram(
  command: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
  cwd?: string,
): Program {
  const child = spawn(command, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(cwd === undefined ? {} : { cwd }),
  })
  let text = ''
  child.stdout?.on('data', chunk => {
    text += chunk
  })
  child.stderr?.on('data', chunk => {
    text += chunk
  })
  // Not `close`, which does not come after a disconnect.
  const silent = Promise.all([child.stdout, child.stderr].map(stream => once(stream ?? child, 'end')))
  const code = new Promise<number | null>(resolve => child.once('exit', resolve))
  const ended = silent.then(() => code)
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, said: () => text, ended }
}
