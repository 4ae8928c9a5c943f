/** The real station as a process of its own with demo content, and a browser that is its screen. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from '@playwright/test'

const ROOT = path.join(import.meta.dirname, '..', '..')
const SHOTS = path.join(ROOT, 'artefacts', 'screens')

export interface RunningStation {
  address: string
  /** `address` with a one-time ticket. */
  screenAddress: string
  pin: string
  /** Kills the station at once, as a power cut would, and starts it again on the same data and port. */
  cutPower(): Promise<void>
}

interface Process {
  child: ChildProcess
  address: string
  screenAddress: string
  pin: string
}

const lineWith = async (stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> => {
  for await (const line of createInterface({ input: stream })) {
    const [, found] = pattern.exec(line) ?? []
    if (found) return found
  }
  throw new Error(`the station ended without a line like ${pattern}`)
}

const launch = async (dataDir: string, port: number): Promise<Process> => {
  const args = [path.join(ROOT, 'dist/station/main.js'), '--data', dataDir, '--port', `${port}`, '--demo']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  const { stdout, stderr } = child
  const hints = createInterface({ input: stderr })
  const both = new Promise<{ screenAddress: string; pin: string }>((resolve, reject) => {
    hints.on('line', line => {
      said.push(line)
      const screenAddress = said.map(text => /open (\S+)/.exec(text)?.[1]).find(Boolean)
      const pin = said.map(text => /PIN is (\d+)/.exec(text)?.[1]).find(Boolean)
      if (screenAddress && pin) resolve({ screenAddress, pin })
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

export const test = base.extend<{ station: RunningStation; kiosk: Page }>({
  station: async ({ browserName: _ }, use) => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'diantai-e2e-'))
    let running = await launch(dataDir, 0)
    const { address } = running
    await use({
      address,
      get screenAddress() {
        return running.screenAddress
      },
      get pin() {
        return running.pin
      },
      cutPower: async () => {
        await end(running, 'SIGKILL')
        running = await launch(dataDir, Number(new URL(address).port))
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

/** Types the PIN on the keypad of the console's gate. */
export const typePin = async (page: Page, pin: string) => {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).tap()
  await page.getByRole('button', { name: '确定' }).tap()
  await expect(page.getByRole('heading', { name: '概览' })).toBeVisible()
}

/** Opens the console on the kiosk through its discreet corner. */
export const enterConsole = async (page: Page, pin: string) => {
  await page.getByRole('button', { name: '工作人员入口' }).tap()
  await typePin(page, pin)
}

/** Goes to one of the console's pages by its navigation. */
export const turnTo = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
