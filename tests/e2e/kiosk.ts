/** The real station as a process of its own with demo content, and a browser that is its screen. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from '@playwright/test'
import type { DemoAccount } from '../../electron/contract/host.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const SHOTS = path.join(ROOT, 'artefacts', 'screens')

export interface RunningStation {
  dataDir: string
  address: string
  /** `address` with a one-time ticket. */
  screenAddress: string
  /** Made up at the last start. */
  demo: DemoAccount
  /** Kills the station at once, as a power cut would, and starts it again on the same data and port. */
  cutPower(): Promise<void>
}

interface Process {
  child: ChildProcess
  address: string
  screenAddress: string
  demo: DemoAccount | null
}

const lineWith = async (stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> => {
  for await (const line of createInterface({ input: stream })) {
    const [, found] = pattern.exec(line) ?? []
    if (found) return found
  }
  throw new Error(`the station ended without a line like ${pattern}`)
}

const DEMO = /sign in as (.+?): .+ PIN (\d+), .+ password (\S+)/

const demoIn = (lines: string[]): DemoAccount | null => {
  const [, name, pin, password] = lines.map(line => DEMO.exec(line)).find(Boolean) ?? []
  return name && pin && password ? { name, pin, password } : null
}

const launch = async (dataDir: string, port: number, demo: boolean): Promise<Process> => {
  const args = [path.join(ROOT, 'dist/station/main.js'), '--data', dataDir, '--port', `${port}`]
  if (demo) args.push('--demo')
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  const { stdout, stderr } = child
  const hints = createInterface({ input: stderr })
  const both = new Promise<Pick<Process, 'screenAddress' | 'demo'>>((resolve, reject) => {
    hints.on('line', line => {
      said.push(line)
      const screenAddress = said.map(text => /open (\S+)/.exec(text)?.[1]).find(Boolean)
      const account = demoIn(said)
      if (screenAddress && (account || !demo)) resolve({ screenAddress, demo: account })
    })
    child.once('exit', () => reject(new Error(`the station ended: ${said.join('\n')}`)))
  })
  const address = await lineWith(stdout, /listening (\S+)/)
  return { child, address, ...(await both) }
}

const end = async ({ child }: Process, signal: NodeJS.Signals) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

interface Parts {
  /** `false`: a station on an empty folder, as a mine gets it. */
  withDemo: boolean
  station: RunningStation
  kiosk: Page
  /** Pages that a test opened beside its own would run on and slow the tests after it. */
  closing: undefined
}

export const test = base.extend<Parts>({
  closing: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts())
      await use(undefined)
      for (const context of browser.contexts()) if (!before.has(context)) await context.close()
    },
    { auto: true },
  ],
  withDemo: [true, { option: true }],
  station: async ({ withDemo }, use) => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'diantai-e2e-'))
    let running = await launch(dataDir, 0, withDemo)
    const { address } = running
    await use({
      dataDir,
      address,
      get screenAddress() {
        return running.screenAddress
      },
      get demo() {
        if (!running.demo) throw new Error('this station has no demo')
        return running.demo
      },
      cutPower: async () => {
        await end(running, 'SIGKILL')
        running = await launch(dataDir, Number(new URL(address).port), withDemo)
      },
    })
    await end(running, 'SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  },
  kiosk: async ({ page, station }, use) => {
    const faults: string[] = []
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', message => {
      if (/Content Security Policy/i.test(message.text())) faults.push(message.text())
    })
    await page.goto(station.screenAddress)
    await use(page)
    expect(faults).toEqual([])
  },
})
export { expect }

/** Keeps a picture of the page as an artefact. */
export const keepPicture = async (page: Page, name: string, project: string) => {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}-${project}.png`) })
}

/** Types a PIN on the keypad. */
export const typePin = async (page: Page, pin: string) => {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).tap()
  await page.getByRole('button', { name: '确定', exact: true }).tap()
}

/** Opens the console on the kiosk through its discreet corner, by name and PIN. */
export const enterConsole = async (page: Page, { name, pin }: { name: string; pin: string }) => {
  await page.getByRole('button', { name: '工作人员入口' }).tap()
  await page.getByRole('list', { name: '工作人员' }).getByRole('button', { name }).tap()
  await typePin(page, pin)
  await expect(page.getByRole('heading', { name: '概览' })).toBeVisible()
}

/** Types name and password at the gate, as in an office. */
export const signIn = async (page: Page, { name, password }: { name: string; password: string }) => {
  await page.getByRole('textbox', { name: '姓名' }).fill(name)
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Goes to one of the console's pages by its navigation. */
export const turnTo = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
