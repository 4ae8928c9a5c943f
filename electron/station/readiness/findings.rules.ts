/** Pure rules of the certificate: what is missing, how grave that is, and the verdict. */
import {
  NAMES_LISTED,
  type ReadinessFacts,
  type ReadinessFinding,
  type ReadinessVerdict,
} from '../../contract/readiness.ts'

/** Shows that are missing, or of which something should be known, by their titles. */
export interface ShowLists {
  absent: string[]
  damaged: string[]
  unreadable: string[]
  setAside: string[]
  /** Once; they still play. */
  failed: string[]
  overQuota: string[]
  noConsent: string[]
  /** With a file that was not verified for too long. */
  behind: string[]
}

/** All that a certificate is judged by. */
export interface Judged {
  now: Date
  facts: ReadinessFacts
  lists: ShowLists
  syncing: boolean
  /** Whether a source and a key are set, so that a sync is due each night. */
  syncs: boolean
  expired: boolean
  disk: { state: 'enough' | 'low' | 'nearly-full' | null; writable: boolean }
  /** silent: it was there. */
  screen: 'connected' | 'silent' | 'never'
}

type Finding = ReadinessFinding
type Code = Finding['code']

const HOUR = 3_600_000
/** A night and half a day: one that was missed is not waited for any longer. */
const SYNC_MISSED_MS = 36 * HOUR
/** In a canteen somebody touches the screen each day; some are closed over a weekend. */
const TOUCH_QUIET_MS = 72 * HOUR
/** Rounds open and close at their minute. */
const CLOCK_OFF_SECONDS = 30

const of = (
  part: Finding['part'],
  level: Finding['level'],
  code: Code,
  names: readonly string[] = [],
): Finding => ({
  ...{ part, code, level },
  names: names.slice(0, NAMES_LISTED),
  count: names.length,
})

const some = (level: Finding['level'], code: Code, names: readonly string[]): Finding[] =>
  names.length === 0 ? [] : [of('shows', level, code, names)]

const ofShows = ({ facts, lists }: Judged): Finding[] => [
  ...(facts.shows.total === 0 ? [of('shows', 'attention', 'shows-none')] : []),
  ...some('alarm', 'shows-absent', lists.absent),
  ...some('alarm', 'shows-damaged', lists.damaged),
  ...some('alarm', 'shows-unreadable', lists.unreadable),
  ...some('alarm', 'shows-set-aside', lists.setAside),
  ...some('attention', 'shows-failed', lists.failed),
  ...some('attention', 'shows-over-quota', lists.overQuota),
  ...some('note', 'shows-no-consent', lists.noConsent),
]

const ofVerified = ({ lists: { behind } }: Judged): Finding[] =>
  behind.length === 0 ? [] : [of('verified', 'attention', 'verified-behind', behind)]

const syncCode = ({ now, facts: { sync }, syncing, syncs }: Judged): Code | null => {
  if (syncing) return 'sync-running'
  const { last } = sync
  if (!last) return syncs ? 'sync-never' : null
  if (last.result === 'failed') return 'sync-failed'
  return syncs && now.getTime() - Date.parse(last.endedAt) > SYNC_MISSED_MS ? 'sync-missed' : null
}

const ofSync = (judged: Judged): Finding[] => {
  const code = syncCode(judged)
  return [
    ...(judged.expired ? [of('sync', 'alarm', 'library-expired')] : []),
    ...(code ? [of('sync', code === 'sync-running' ? 'note' : 'attention', code)] : []),
  ]
}

const ofDisk = ({ disk: { state, writable } }: Judged): Finding[] => [
  ...(writable ? [] : [of('disk', 'alarm', 'disk-not-writable')]),
  ...(state === null ? [of('disk', 'attention', 'disk-unknown')] : []),
  ...(state === 'nearly-full' ? [of('disk', 'alarm', 'disk-nearly-full')] : []),
  ...(state === 'low' ? [of('disk', 'attention', 'disk-low')] : []),
]

/** Only what is surely so far off: the true difference lies anywhere between the two. */
const isOff = ({ low, high }: NonNullable<ReadinessFacts['clock']>) =>
  low > CLOCK_OFF_SECONDS || high < -CLOCK_OFF_SECONDS

const ofClock = ({ facts: { clock } }: Judged): Finding[] =>
  clock && isOff(clock) ? [of('clock', 'attention', 'clock-off')] : []

const touchCode = ({ now, facts: { screen, touchedAt } }: Judged): Code | null => {
  if (!screen) return 'touch-unheard'
  if (screen.touchPoints === 0) return 'touch-none'
  const quiet = touchedAt !== null && now.getTime() - Date.parse(touchedAt) > TOUCH_QUIET_MS
  return quiet ? 'touch-quiet' : null
}

const soundCode = ({ facts: { screen } }: Judged): Code | null => {
  if (!screen) return 'sound-unheard'
  if (screen.tone !== 'played') return 'sound-blocked'
  return screen.outputs === 0 ? 'sound-no-output' : null
}

/** A screen that was there and is gone is the graver. */
const ofScreen = (judged: Judged): Finding[] => {
  const level = judged.facts.screen === null && judged.screen === 'silent' ? 'alarm' : 'attention'
  const [touch, sound] = [touchCode(judged), soundCode(judged)]
  return [...(touch ? [of('touch', level, touch)] : []), ...(sound ? [of('sound', level, sound)] : [])]
}

const GRAVITY = { alarm: 0, attention: 1, note: 2 } as const

export const findingsOf = (judged: Judged): Finding[] =>
  [ofShows, ofVerified, ofSync, ofDisk, ofClock, ofScreen]
    .flatMap(part => part(judged))
    .toSorted((a, b) => GRAVITY[a.level] - GRAVITY[b.level])

export const verdictOf = (findings: readonly Pick<Finding, 'level'>[]): ReadinessVerdict => {
  if (findings.some(({ level }) => level === 'alarm')) return 'missing'
  return findings.some(({ level }) => level === 'attention') ? 'attention' : 'ready'
}
