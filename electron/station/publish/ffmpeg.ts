/** Runs the system's ffmpeg behind everything else that the machine does, and hears how far it is. */
import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { createInterface } from 'node:readline'

export interface FfmpegRun {
  /** Called with the seconds of the film that are done. */
  progress?: ((seconds: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** `file` alone: a playlist inside a video must not make ffmpeg read another file or address. */
const ALWAYS = ['-hide_banner', '-nostdin', '-y', '-nostats', '-protocol_whitelist', 'file,pipe']
const KEPT_WORDS = 64 * 1024
/** As `nice` counts. */
const LOW_PRIORITY = 10

/** Its message is ffmpeg's last line. */
export class FfmpegError extends Error {
  override readonly name = 'FfmpegError'
  /** The end of all that it said. */
  readonly words: string

  constructor(words: string, code: number | null) {
    super(lastLine(words) || `ffmpeg ended with ${code}`)
    this.words = words
  }
}

/** Answers with what ffmpeg said; rejects with FfmpegError when it failed. */
export const runFfmpeg = (
  command: string,
  args: readonly string[],
  { progress, signal }: FfmpegRun,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, [...ALWAYS, '-progress', 'pipe:1', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(signal && { signal, killSignal: 'SIGKILL' }),
    })
    if (child.pid) lower(child.pid)
    createInterface({ input: child.stdout }).on('line', line => {
      const microseconds = /^out_time_us=(\d+)$/.exec(line)?.[1]
      if (microseconds) progress?.(Number(microseconds) / 1e6)
    })
    let words = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-KEPT_WORDS)
    })
    child.once('error', error => reject(signal?.aborted ? signal.reason : error))
    child.once('close', code => {
      if (signal?.aborted) reject(signal.reason)
      else if (code === 0) resolve(words)
      else reject(new FfmpegError(words, code))
    })
  })

const lower = (pid: number) => {
  try {
    setPriority(pid, LOW_PRIORITY)
  } catch {
    // It may have ended already.
  }
}

const lastLine = (words: string) => words.trim().split('\n').at(-1)?.trim().slice(0, 300) ?? ''
