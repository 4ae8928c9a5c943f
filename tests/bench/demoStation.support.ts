/** The station as a process of its own with demo content, to be measured from outside. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const STATION = join(import.meta.dirname, '../../electron/station/main.ts')

interface Way {
  /** The station as it was built, say. */
  program?: string
  /** A module that is loaded before it, into its process. */
  preload?: string
}

/** Resolves when it serves; `name` and `password` are those of the demo's account. */
export const startDemoStation = async (dataDir: string, { program = STATION, preload }: Way = {}) => {
  const before = preload ? ['--import', pathToFileURL(preload).href] : []
  const args = [...before, program, '--data', dataDir, '--port', '0', '--demo']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', line => lines.push(line))
  const find = async (pattern: RegExp) => {
    for (;;) {
      const found = lines.map(line => pattern.exec(line)).find(Boolean)
      if (found) return found
      if (child.exitCode !== null) throw new Error(`the station ended: ${lines.join('\n')}`)
      await pause(20)
    }
  }
  const [, address = ''] = await find(/listening (\S+)/)
  const [, screenAddress = ''] = await find(/open (\S+)/)
  const [, name = '', password = ''] = await find(/sign in as (.+?): .+ password (\S+)/)
  const end = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  /** What a module that was loaded before it says when it is asked by SIGUSR2, in a line that begins with `said`. */
  const asked = async (said: RegExp) => {
    lines.length = 0
    child.kill('SIGUSR2')
    return (await find(said))[1] ?? ''
  }
  return { pid: child.pid, address, screenAddress, name, password, asked, end }
}
