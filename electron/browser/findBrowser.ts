/** Finds an installed browser of the Chromium family: the one that is named, else the well-known ones. */

import { existsSync } from 'node:fs'
import path from 'node:path'

export type FoundBrowser = { name: string; path: string }

/** What the search looks at; given, so that it can be tried for every operating system. */
export type Machine = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  exists: (file: string) => boolean
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  exists: existsSync,
})

/** Names on the PATH, best first. */
const COMMANDS = [
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Chrome', 'google-chrome-stable'],
  ['Chrome', 'google-chrome'],
  ['Edge', 'microsoft-edge-stable'],
  ['Edge', 'microsoft-edge'],
] as const

const LINUX_FILES = [
  ['Chromium', '/usr/lib/chromium/chromium'],
  ['Chromium', '/snap/bin/chromium'],
  ['Chrome', '/opt/google/chrome/chrome'],
  ['Edge', '/opt/microsoft/msedge/msedge'],
] as const

const MAC_FILES = [
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
] as const

const WINDOWS_FILES = [
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
] as const

/** The browser to use, or null. `DIANTAI_BROWSER` names one by its path and is believed. */
export function findBrowser(machine: Machine): FoundBrowser | null {
  const named = machine.env.DIANTAI_BROWSER
  if (named !== undefined && named !== '') {
    return machine.exists(named) ? { name: path.basename(named), path: named } : null
  }
  return candidates(machine).find(candidate => machine.exists(candidate.path)) ?? null
}

function candidates(machine: Machine): FoundBrowser[] {
  if (machine.platform === 'win32') return onWindows(machine.env)
  if (machine.platform === 'darwin') return onMac(machine.env)
  const folders = (machine.env.PATH ?? '').split(':').filter(folder => folder !== '')
  return [
    ...COMMANDS.flatMap(([name, command]) =>
      folders.map(folder => ({ name, path: path.posix.join(folder, command) })),
    ),
    ...LINUX_FILES.map(([name, file]) => ({ name, path: file })),
  ]
}

const onMac = (env: Machine['env']) =>
  ['/Applications', ...(env.HOME === undefined ? [] : [path.posix.join(env.HOME, 'Applications')])].flatMap(
    folder => MAC_FILES.map(([name, file]) => ({ name, path: path.posix.join(folder, file) })),
  )

const onWindows = (env: Machine['env']) =>
  WINDOWS_FILES.flatMap(([name, file]) =>
    [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter(folder => folder !== undefined && folder !== '')
      .map(folder => ({ name, path: path.win32.join(String(folder), file) })),
  )
