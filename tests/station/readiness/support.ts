/** Builders of certificates: everything is there and works unless a test says otherwise. */
import type { Readiness, ReadinessFacts } from '../../../electron/contract/readiness.ts'
import {
  findingsOf,
  type Judged,
  type ShowLists,
} from '../../../electron/station/readiness/findings.rules.ts'
import { lineOf } from '../../../electron/station/readiness/line.rules.ts'

const NOW = new Date('2026-07-21T05:30:00')
export const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString()

export const facts = (some: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  shows: { total: 212, ready: 212, byHand: 3 },
  verified: { files: 640, fresh: 640 },
  sync: {
    sources: 1,
    last: {
      endedAt: hoursAgo(4),
      result: 'unchanged',
      byHand: false,
      source: 'http://10.1.2.3/',
      failures: [],
    },
    library: { version: 7, expires: '2036-07-21T08:00:00.000Z' },
  },
  disk: { total: 100, free: 38 },
  clock: { low: 0.3, high: 0.5, source: 'http://10.1.2.3/', measuredAt: hoursAgo(4) },
  screen: { touchPoints: 10, tone: 'played', outputs: 1, testedAt: hoursAgo(0) },
  touchedAt: hoursAgo(9),
  playedAt: hoursAgo(10),
  ...some,
})

export const lists = (some: Partial<ShowLists> = {}): ShowLists => ({
  ...{ absent: [], damaged: [], unreadable: [], setAside: [], failed: [], overQuota: [], noConsent: [] },
  ...{ behind: [] },
  ...some,
})

export const judged = (some: Partial<Judged> = {}): Judged => ({
  ...{ now: NOW, facts: facts(), lists: lists(), syncing: false, syncs: true, expired: false },
  disk: { state: 'enough', writable: true },
  screen: 'connected',
  ...some,
})

/** Part and code of each finding, with its level. */
export const found = (some: Partial<Judged>) =>
  findingsOf(judged(some)).map(({ part, code, level }) => `${part} ${code} ${level}`)

export const lineFor = (some: Partial<Judged> = {}): Readiness['line'] => {
  const whole = judged(some)
  return lineOf({ facts: whole.facts, findings: findingsOf(whole) })
}
