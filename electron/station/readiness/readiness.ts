/** 早检: looks at everything each morning, or when somebody asks, and keeps what it found for 90 days. */
import type { Readiness, ReadinessDay, ScreenTest } from '../../contract/readiness.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { dayOf } from '../published/days.rules.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { StorageError, textOf } from '../storage/problems.ts'
import { findingsOf, verdictOf } from './findings.rules.ts'
import { lineOf } from './line.rules.ts'
import { READINESS_DOCUMENT } from './readiness.document.ts'
import { isDue, withReadiness } from './readiness.rules.ts'
import { openSelfTests } from './selfTests.ts'
import type { Sources } from './sources.ts'

export interface ReadinessParts extends RoomParts {
  sources: Sources
  /** Local time of the mornings. */
  time: () => string
  /** The name of the place where this screen hangs. */
  place: () => string
  /** Writes the line down for the technician, too. */
  log: (line: string) => void
  report: (problem: { code: 'program-error'; subject: string; detail: string }) => void
}

/** A station that has just started waits so long for its screen, whose tests are part of it. */
const OPENING_MS = 120_000
/** What could not be made or kept is tried again. */
const AGAIN_AFTER_MS = 15 * 60_000

const inBrief = ({ id, day, at, byHand, verdict, line }: Readiness): ReadinessDay => ({
  ...{ id, day, at, byHand, verdict, line },
})

export const openReadiness = async (parts: ReadinessParts) => {
  const { clock, monotonic, announce, audit, newId, report } = parts
  const document = await parts.openDocument(READINESS_DOCUMENT)
  const kept = () => document.data.kept
  const tests = openSelfTests({ clock, monotonic, touchedAt: kept()[0]?.facts.touchedAt ?? null })
  const inTurn = oneAtATime()
  const opened = monotonic()
  let screenHeard = false
  let notBefore = opened
  let morning: Promise<void> | null = null

  const look = async (byHand: boolean): Promise<Readiness> => {
    const found = await parts.sources()
    const now = clock.now()
    const facts = { ...found.facts, ...tests.facts() }
    const findings = findingsOf({ ...found.judged, now, facts, lists: found.lists })
    const place = parts.place()
    const verdict = verdictOf(findings)
    const line = lineOf({ facts, findings })
    return {
      id: newId(),
      day: dayOf(now),
      at: now.toISOString(),
      byHand,
      verdict,
      line,
      place,
      facts,
      findings,
    }
  }

  const make = (byHand: boolean) =>
    inTurn(async () => {
      const made = await look(byHand)
      await document.save({ kept: withReadiness(kept(), made) })
      parts.log(made.line['zh-CN'])
      announce('readiness')
      return made
    })

  /** That the disk refused is told by whoever writes there. */
  const failed = (error: unknown) => {
    if (error instanceof StorageError) return
    report({ code: 'program-error', subject: 'readiness', detail: textOf(error) })
  }

  return {
    state: () => {
      const [newest = null] = kept()
      return { newest, days: kept().map(inBrief), time: parts.time() }
    },
    find: (id: string): Readiness => {
      const found = kept().find(one => one.id === id)
      if (!found) throw new Refusal('NOT_FOUND')
      return found
    },
    check: (actor: Actor) =>
      audit.carryOut(actor, { room: 'readiness', act: 'create', item: null, name: '' }, () => make(true)),
    selfTest: (test: ScreenTest) => {
      screenHeard = true
      tests.heard(test)
    },
    /** Waits for no file, as reading a large library may take a while. */
    tick: () => {
      const opening = !screenHeard && monotonic() - opened < OPENING_MS
      if (morning || opening || monotonic() < notBefore) return
      if (!isDue(kept(), clock.now(), parts.time())) return
      notBefore = monotonic() + AGAIN_AFTER_MS
      morning = make(false)
        .then(() => undefined)
        .catch(failed)
        .finally(() => {
          morning = null
        })
    },
    close: async () => {
      await morning
      await inTurn(async () => undefined)
    },
  }
}
export type ReadinessRoom = Awaited<ReturnType<typeof openReadiness>>
