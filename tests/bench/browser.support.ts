/** A browser to be measured: what its processes cost, what the page's main thread does, and which frames it draws. */
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser, thisMachine } from '../../electron/browser/findBrowser.ts'

/** @param headless without one it needs a display */
export const launchBrowser = (headless = true): Promise<Browser> => {
  const found = findBrowser(thisMachine())
  return chromium.launch({
    headless,
    ...(found && { executablePath: found.path }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
}

/** Of all its processes since each began, in ms. */
export const cpuMs = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
}

const PARTS = { script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration' } as const

/** Script, style and layout of the page's main thread since it was opened, in ms; call `end` when done. */
export const mainThread = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return {
    workMs: async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics')
      const metric = (name: string) => metrics.find(one => one.name === name)?.value ?? 0
      return Object.values(PARTS).reduce((sum, name) => sum + metric(name) * 1000, 0)
    },
    end: () => session.detach(),
  }
}

export interface Frames {
  drawn: number
  /** Frames that were due and in which nothing of the page moved on. */
  dropped: number
  /** Longest time from one drawn frame to the next, in ms. */
  longestMs: number
}

interface TraceEvent {
  name: string
  ts: number
  args?: { hasPartialUpdate?: boolean }
}

/** What the compositor itself says of its frames, as the browser's own tools read it. */
export const framesDuring = async (
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<Frames> => {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame'] })
  await work()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const named = (name: string) => trace.traceEvents.filter(event => event.name === name)
  const drawn = named('DrawFrame')
    .map(({ ts }) => ts / 1000)
    .toSorted((a, b) => a - b)
  const apart = drawn.slice(1).map((time, index) => time - (drawn[index] ?? time))
  return {
    drawn: drawn.length,
    // A partial one moved what the compositor moves, and only waited for the main thread.
    dropped: named('DroppedFrame').filter(({ args }) => args?.hasPartialUpdate === false).length,
    longestMs: Math.round(Math.max(0, ...apart)),
  }
}
