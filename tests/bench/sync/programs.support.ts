/** Programs of the system that a measurement needs: whether they are there, and starting, waiting for and ending them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Where daemons are that are not for everybody's search path. */
const ALSO = ['/usr/sbin', '/usr/local/sbin']

export const programAt = (name: string): string | null => {
  const paths = [...(process.env.PATH ?? '').split(delimiter), ...ALSO].map(folder => join(folder, name))
  return paths.find(isProgram) ?? null
}

const isProgram = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** As low as a sync sets itself, so that what else the machine does falls on all alike. Throws what it said when it fails. */
export const runProgram = async (path: string, args: readonly string[]) => {
  const [command, ...rest] =
    process.platform === 'linux' ? ['nice', '-n', '10', path, ...args] : [path, ...args]
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${path} ended with ${code}: ${said}`)
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Resolves when it answers; `end` when it is gone. */
export const startDaemon = async (path: string, args: readonly string[], answers: () => Promise<unknown>) => {
  const child = spawn(path, [...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  const gone = once(child, 'exit')
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${path} ended: ${said}`)
    if (await answers().then(Boolean, () => false)) break
    await pause(20)
  }
  return {
    end: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}
