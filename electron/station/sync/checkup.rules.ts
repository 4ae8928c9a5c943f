/** Pure rules of how the synced library stands: which shows are not here as they should be, and which files were verified. */
import { VERIFIED_DAYS } from '../../contract/readiness.ts'
import type { SyncOutcome } from '../../contract/sync.ts'
import {
  localName,
  type Manifest,
  type PublishedFile,
  type PublishedShow,
  partsOf,
} from '../manifest/manifest.rules.ts'
import { filesOf, type Keeping, keptShows } from './plan.rules.ts'
import type { Verified } from './scrub.rules.ts'
import { isPresent, type Present } from './store.ts'

const DAY_MS = 86_400_000

export interface Asked {
  keeping: Keeping
  /** Newest first. */
  runs: readonly SyncOutcome[]
  now: Date
}

interface Known extends Asked {
  present: Present
  verified: Verified
}

interface ShowName {
  id: string
  title: string
}

const named = ({ id, facts }: PublishedShow): ShowName => ({ id, title: facts.title })

/** The last night that read a part of the library again, and what it found spoilt: titles in one row. */
const lastReading = (runs: readonly SyncOutcome[]) => {
  const run = runs.find(({ verified }) => verified > 0)
  const spoilt = run?.failures.find(({ code }) => code === 'rotten')
  return { titles: spoilt ? `, ${spoilt.detail}, ` : '', since: run?.startedAt ?? '' }
}

export const checkupOf = (manifest: Manifest, { keeping, runs, now, present, verified }: Known) => {
  const kept = keptShows(manifest, keeping)
  const files = new Map(manifest.files.map(file => [file.id, file]))
  const filesIn = (show: PublishedShow) => partsOf(show).flatMap(part => files.get(part) ?? [])
  const isHere = (show: PublishedShow) => filesIn(show).every(file => isPresent(present, file))
  /** A date from the future, of a clock that was wrong, is none. */
  const readAt = (file: PublishedFile) => {
    const at = verified[localName(file)] ?? ''
    return at <= now.toISOString() ? at : ''
  }
  const reading = lastReading(runs)
  /** Not fetched anew since. */
  const isOld = (file: PublishedFile) => readAt(file) < reading.since
  const isSpoilt = (show: PublishedShow) =>
    reading.titles.includes(`, ${show.facts.title}, `) && filesIn(show).some(isOld)
  const since = new Date(now.getTime() - VERIFIED_DAYS * DAY_MS).toISOString()
  const isFresh = (file: PublishedFile) => isPresent(present, file) && readAt(file) >= since
  const wanted = filesOf(manifest, kept)
  const here = kept.filter(isHere)
  const damaged = here.filter(isSpoilt)
  const spoilt = new Set(filesOf(manifest, damaged).filter(isOld))
  return {
    absent: kept.filter(show => !isHere(show)).map(named),
    overQuota: manifest.shows.filter(show => !kept.includes(show) && !isHere(show)).map(named),
    damaged: damaged.map(named),
    noConsent: manifest.shows.filter(({ consent }) => consent === null).map(named),
    behind: here.filter(show => !damaged.includes(show) && !filesIn(show).every(isFresh)).map(named),
    files: wanted.length,
    fresh: wanted.filter(file => isFresh(file) && !spoilt.has(file)).length,
  }
}
