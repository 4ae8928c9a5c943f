/** Pure rules of the verdict: what somebody has to act on, gravest first. */
import { BACKUP_OLD_DAYS } from '../../contract/backup.ts'
import type { Finding, HealthReport, ProblemCode } from '../../contract/health.ts'
import { ofLastDay } from './troubles.rules.ts'

type Findings = HealthReport['findings']
type Facts = Omit<HealthReport, 'findings'>

/** Above this a finger on the screen waits noticeably for its answer; milliseconds. */
const SLOW = 250
/** A window needs so long to open after the start; milliseconds. */
const OPENING = 120_000
const DAY = 86_400_000

/** Kinds that keep something from working until somebody acts; others want to be looked at. */
const GRAVE: readonly ProblemCode[] = ['document-unreadable', 'library-refused', 'library-expired']
/** Told in the list, but nobody has to act: a mine that cuts the power each night is well each morning. */
const ONLY_TOLD: readonly ProblemCode[] = ['ended-badly']

const alarm = (code: Finding['code']): Finding => ({ code, level: 'alarm' })
const attention = (code: Finding['code']): Finding => ({ code, level: 'attention' })

const ofOrdering = ({ orders }: Facts): Findings =>
  orders.state === 'ready' ? [] : [alarm(`ordering-${orders.state}`)]

const ofDisk = ({ disk }: Facts): Findings => [
  ...(disk.writable ? [] : [alarm('disk-not-writable')]),
  ...(disk.space?.state === 'nearly-full' ? [alarm('disk-nearly-full')] : []),
  ...(disk.space?.state === 'low' ? [attention('disk-low')] : []),
]

const ofScreen = ({ at, screen, station }: Facts): Findings => {
  if (screen.state === 'silent') return [alarm('screen-silent')]
  const isOpening = Date.parse(at) - Date.parse(station.startedAt) < OPENING
  return screen.state === 'never' && !isOpening ? [attention('screen-missing')] : []
}

const ofLoad = ({ station }: Facts): Findings => (station.delay > SLOW ? [attention('station-slow')] : [])

/** A clock that was set back makes a backup no older. */
const ofBackup = ({ at, backup }: Facts): Findings => {
  const since = backup.madeAt ?? backup.since
  if (since === null || Date.parse(at) - Date.parse(since) < BACKUP_OLD_DAYS * DAY) return []
  return [attention(backup.madeAt ? 'backup-old' : 'backup-missing')]
}

/** What happened in the last day, unless it is told already as the state of things. */
const ofTroubles = ({ at, orders, disk, troubles }: Facts): Findings => {
  const told: ProblemCode[] = [...ONLY_TOLD]
  if (orders.state !== 'ready') told.push('ordering-closed')
  if (!disk.writable) told.push('disk-not-writable')
  return ofLastDay(troubles, new Date(at))
    .filter(({ code }) => !told.includes(code))
    .map(({ code }) => (GRAVE.includes(code) ? alarm(code) : attention(code)))
}

export const findingsOf = (facts: Facts): Findings =>
  [ofOrdering, ofDisk, ofScreen, ofTroubles, ofLoad, ofBackup]
    .flatMap(part => part(facts))
    .toSorted((a, b) => Number(b.level === 'alarm') - Number(a.level === 'alarm'))
