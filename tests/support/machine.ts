/** Brings in what the tests need of the machine: a browser, and tools where that is easy. */

import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser, thisMachine } from '../../electron/browser/findBrowser.ts'
import { runQuietly } from '../../electron/browser/runQuietly.ts'
import { type Say, sayWhile } from '../../electron/browser/say.ts'
import { toolOf } from '../../electron/browser/tools.ts'

/** Limits for downloads, in milliseconds. */
const DOWNLOAD_MS = 5 * 60_000
const CONNECT_MS = '10000'

/** The path of a browser that runs, or null when there is none to be had. */
export async function bringBrowser(ending: AbortSignal, say: Say): Promise<string | null> {
  const found = findBrowser(thisMachine())
  if (found !== null && (await runs(found.path))) {
    say(`Browser: ${found.name}, ${found.path}`)
    return found.path
  }
  const own = chromium.executablePath()
  if (await runs(own)) return own
  await sayWhile('No browser is installed; downloading one for the tests', () => download(ending))
  if (await runs(own)) return own
  if (isAptMachine()) {
    await sayWhile('Installing Chromium with apt', () => apt(['chromium'], ending))
    const installed = findBrowser(thisMachine())
    if (installed !== null && (await runs(installed.path))) return installed.path
  }
  say('There is no browser for the tests: install Chromium, Chrome or Edge, or name one in DIANTAI_BROWSER.')
  return null
}

interface Tool {
  command: string
  /** With which it answers that it works. */
  argument: string
  packages: readonly string[]
  /** What its tests do without it. */
  without: 'are skipped' | 'fail'
}

const TOOLS: readonly Tool[] = [
  // For posters, durations and converted films.
  { command: 'ffmpeg', argument: '-version', packages: ['ffmpeg'], without: 'are skipped' },
  // For a library that lets a disk refuse to sync, which only Linux can be given.
  ...(process.platform === 'linux'
    ? [{ command: 'cc', argument: '--version', packages: ['gcc', 'libc6-dev'], without: 'fail' } as const]
    : []),
]

/** The tests that need a tool say so when it is not there. */
export async function bringTools(ending: AbortSignal, say: Say) {
  for (const { command, argument, packages, without } of TOOLS) {
    if (await works(command, argument)) continue
    if (isAptMachine())
      await sayWhile(`Installing ${packages.join(', ')} with apt`, () => apt(packages, ending))
    if (!(await works(command, argument))) say(`There is no ${command}; the tests that need it ${without}.`)
  }
}

/** A browser may be there and lack a library. On Windows --version would open a window. */
const runs = async (file: string) =>
  existsSync(file) && (process.platform === 'win32' || (await works(file, '--version')))

const works = async (command: string, argument: string) => (await runQuietly(command, [argument])).code === 0

async function download(ending: AbortSignal) {
  const { code } = await runQuietly(process.execPath, [toolOf('playwright'), 'install', 'chromium'], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECT_MS },
    signal: AbortSignal.any([ending, AbortSignal.timeout(DOWNLOAD_MS)]),
  })
  return code === 0 ? null : 'it cannot be downloaded here'
}

/** Debian, Ubuntu and their like, as root. */
const isAptMachine = () =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))

async function apt(packages: readonly string[], ending: AbortSignal) {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    signal: AbortSignal.any([ending, AbortSignal.timeout(DOWNLOAD_MS)]),
  }
  const updated = await runQuietly('apt-get', ['update'], options)
  if (updated.code !== 0) return 'the package lists cannot be read'
  const installed = await runQuietly(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    options,
  )
  return installed.code === 0 ? null : 'apt-get does not install it'
}
