/** A program with all that it starts, as one thing that can be ended: a process group, a process tree on Windows. */

import { spawn, spawnSync } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import type { Pipe } from './debuggingPipe.ts'
import type { TakePicture } from './windowPicture.ts'

export type Exit = {
  code: number | null
  /** The last line that it wrote on its error output. */
  words: string
}

export type Shown = {
  exited: Promise<Exit>
  /** Ends it and waits for that. */
  close(): Promise<void>
  /** Of its window; without it there are none. */
  takePicture?: TakePicture
}

/** Time to end by itself, in milliseconds: longer than Electron gives its station. */
const CLOSE_MS = 6_000
const WORDS_KEPT = 4_096

/** What a program finds beyond its standard streams: an IPC channel or a pipe, whose end tells it that we are gone. */
const EXTRA = { nothing: [], channel: ['ipc'], pipe: ['pipe', 'pipe'] } as const

export function startGroup(
  command: string,
  args: readonly string[],
  extra: keyof typeof EXTRA = 'nothing',
): Shown & { pipe: Pipe | null } {
  const child = spawn(command, [...args], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'pipe', ...EXTRA[extra]],
  })
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-WORDS_KEPT)
  })
  const end = (signal: NodeJS.Signals) => endGroup(child.pid, signal)
  const onExit = () => end('SIGKILL')
  process.once('exit', onExit)

  const exited = new Promise<Exit>(resolve => {
    const finish = (code: number | null) => {
      process.off('exit', onExit)
      // Helpers that outlive their parent.
      end('SIGKILL')
      resolve({ code, words: lastLine(words) })
    }
    child.once('error', error => {
      words = error.message
      if (child.pid === undefined) finish(null)
    })
    child.once('exit', code => finish(code))
  })
  return {
    exited,
    pipe: pipeOf(child.stdio[3], child.stdio[4]),
    async close() {
      end('SIGTERM')
      const timer = setTimeout(onExit, CLOSE_MS)
      await exited
      clearTimeout(timer)
    },
  }
}

/** Null: it has none, or it was never started. */
const pipeOf = (toBrowser: unknown, fromBrowser: unknown): Pipe | null =>
  toBrowser instanceof Writable && fromBrowser instanceof Readable ? { toBrowser, fromBrowser } : null

/** Without the process, time and source file that Chromium puts before its words. */
const lastLine = (words: string) => (words.trim().split('\n').at(-1) ?? '').replace(/^\[[^\]]*\]\s*/, '')

function endGroup(pid: number | undefined, signal: NodeJS.Signals) {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-pid, signal)
  } catch {
    // Nobody of the group is left.
  }
}
