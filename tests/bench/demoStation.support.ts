/** The station as a process of its own with demo content, to be measured from outside. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

const STATION = join(import.meta.dirname, '../../electron/station/main.ts')

/** Resolves when it serves; `name` and `password` are those of the demo's account. */
export const startDemoStation = async (dataDir: string) => {
  const args = [STATION, '--data', dataDir, '--port', '0', '--demo']
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
  return { pid: child.pid, address, screenAddress, name, password, end }
}
