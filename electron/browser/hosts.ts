/** The three ways to show a station: Electron, an installed browser, or none; each runs until it is asked to end. */

import path from 'node:path'
import { ticketAddress } from './address.ts'
import { createBudget, RESTARTS } from './budget.ts'
import { SAID_WHY } from './exitCodes.ts'
import { startGroup } from './groupProcess.ts'
import { keepShowing, type Showing } from './keepShowing.ts'
import type { KeptStation } from './keepStation.ts'
import { openBrowser } from './kioskBrowser.ts'
import type { Say } from './say.ts'

/** A browser that refuses to run says so at once; Electron has a station to start first. Milliseconds. */
const BROWSER_SETTLES_MS = 3_000
const ELECTRON_SETTLES_MS = 10_000

const budget = () => createBudget(RESTARTS, () => performance.now())

export function showInBrowser(
  browser: string,
  station: KeptStation,
  ending: AbortSignal,
  say: Say,
  settleMs = BROWSER_SETTLES_MS,
): Showing {
  return keepShowing({
    open: async () => openBrowser(browser, ticketAddress(station.address, await station.ticket())),
    judge: () => 'again',
    settleMs,
    budget: budget(),
    ending,
    say,
  })
}

/** Electron starts its station itself. */
export function showInElectron(
  binary: string,
  root: string,
  args: readonly string[],
  ending: AbortSignal,
  say: Say,
): Showing {
  const entry = path.join(root, 'dist/shell/main.js')
  return keepShowing({
    open: async () => startGroup(binary, [entry, '--', ...args], 'channel'),
    judge: ({ code }) => (code === 0 ? 'done' : code === SAID_WHY ? 'failed' : 'again'),
    settleMs: ELECTRON_SETTLES_MS,
    budget: budget(),
    ending,
    say,
  })
}

export async function serve(station: KeptStation, say: Say) {
  const address = ticketAddress(station.address, await station.ticket())
  say(`Diantai is serving: open ${address} in a browser on this machine (Ctrl+C ends it)`)
  say(`Console for staff: ${new URL('/console', station.address).href}`)
}
