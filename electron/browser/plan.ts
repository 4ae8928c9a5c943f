/** Picks the hosts to try, in order, from what is known of the machine; pure. */

import type { ElectronState } from './electronBinary.ts'
import type { HostName } from './options.ts'

export type Facts = {
  requested: HostName | null
  platform: NodeJS.Platform
  /** Whether a window could be shown. */
  display: boolean
  root: boolean
  electron: ElectronState
  /** The installed browser, by the name a person knows it by. */
  browser: { name: string; path: string } | null
}

export type Attempt =
  | { kind: 'electron'; download: boolean }
  | { kind: 'browser'; name: string; path: string }
  | { kind: 'serve' }

export type Plan = {
  /** Sentences to say first. */
  remarks: string[]
  /** To be tried in order; the last one always works. */
  attempts: Attempt[]
}

export function pickHost(facts: Facts): Plan {
  if (facts.requested === 'none') return { remarks: [], attempts: [{ kind: 'serve' }] }
  if (!facts.display) {
    const remarks = facts.requested === null ? [] : ['There is no display here, so Diantai only serves.']
    return { remarks, attempts: [{ kind: 'serve' }] }
  }
  if (facts.platform === 'linux' && facts.root) {
    // Chromium's sandbox does not work for root, and Diantai never turns it off.
    const remarks = ['Electron and browsers refuse to run as root, so Diantai only serves.']
    return { remarks, attempts: [{ kind: 'serve' }] }
  }
  const remarks: string[] = []
  const attempts: Attempt[] = []
  if (facts.requested !== 'browser') considerElectron(facts, remarks, attempts)
  if (facts.requested !== 'electron') considerBrowser(facts, remarks, attempts)
  attempts.push({ kind: 'serve' })
  return { remarks, attempts }
}

function considerElectron(facts: Facts, remarks: string[], attempts: Attempt[]) {
  if (facts.electron === 'unsupported') {
    remarks.push('There is no Electron for this kind of machine.')
  } else {
    attempts.push({ kind: 'electron', download: facts.electron === 'missing' })
  }
}

function considerBrowser(facts: Facts, remarks: string[], attempts: Attempt[]) {
  if (facts.browser !== null) attempts.push({ kind: 'browser', ...facts.browser })
  else if (facts.requested === 'browser') remarks.push('No Chromium, Chrome or Edge was found here.')
}

/** How a sentence names the next thing that is tried. */
export const nameOf = (attempt: Attempt | undefined) =>
  attempt?.kind === 'electron'
    ? 'using Electron instead'
    : attempt?.kind === 'browser'
      ? `using ${attempt.name} instead`
      : 'serving instead'
