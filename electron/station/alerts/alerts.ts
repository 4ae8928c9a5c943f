/** 紧急插播: raises alerts, lifts them, and says what takes over this screen. */
import * as z from 'zod'
import type { AlertSettings } from '../../contract/alerts.ts'
import {
  type AlertWords,
  type CapName,
  Interrupted,
  KeptAlert,
  type ListedAlert,
} from '../../contract/alertWords.ts'
import { backOff } from '../backOff.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { type Actor, type AuditRecord, STATION } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { endedLately, isOver, stateAt, takingOver, withOneMore } from './alerts.rules.ts'
import { keyOfName } from './cap/message.rules.ts'
import { nameOf } from './cap/write.rules.ts'

export interface AlertsParts extends RoomParts {
  /** Place and tags of this screen. */
  here: () => readonly string[]
  settings: () => AlertSettings
}

/** What an alert is raised with besides its words. */
export interface Raising {
  id: string
  reason: string
  from: string | null
  message: KeptAlert['message']
}

/** What the log tells of an alert, without what the room counts for itself. */
const told = ({ sequence: _, expiredAt: __, ...alert }: KeptAlert) => alert

const ALERTS = {
  name: 'alerts',
  schema: z.object({
    /** Of the alert that was raised last; what is forgotten is not counted again. */
    sequence: z.int().min(0),
    items: z.array(KeptAlert),
    interrupted: Interrupted.nullable(),
  }),
}

export const openAlerts = async (parts: AlertsParts) => {
  const { openDocument, announce, clock, monotonic, audit, here } = parts
  const document = await openDocument({ ...ALERTS, initial: { sequence: 0, items: [], interrupted: null } })
  const inTurn = oneAtATime()
  const now = () => clock.now().toISOString()
  const items = () => document.data.items

  const save = async (change: Partial<typeof document.data>) => {
    await document.save({ ...document.data, ...change })
    announce('alerts')
  }

  const listed = (alert: KeptAlert): ListedAlert => ({ ...alert, state: stateAt(alert, now()) })

  const recordOf = (act: AuditRecord['act'], before: KeptAlert | null, after: KeptAlert): AuditRecord => ({
    room: 'alerts',
    act,
    item: after.id,
    name: after.headline,
    before: before && told(before),
    after: told(after),
  })

  const replace = (changed: KeptAlert) => items().map(one => (one.id === changed.id ? changed : one))

  const raise = async (actor: Actor, words: AlertWords, raising: Raising): Promise<ListedAlert> => {
    const sequence = document.data.sequence + 1
    const alert: KeptAlert = {
      ...words,
      ...raising,
      revision: 1,
      sequence,
      raisedAt: now(),
      raisedBy: actor.by,
      lifted: null,
      expiredAt: null,
    }
    await audit.carryOut(actor, recordOf('raise', null, alert), () =>
      save({ sequence, items: withOneMore(items(), alert, now()) }),
    )
    return listed(alert)
  }

  const lift = async (actor: Actor, alert: KeptAlert, reason: string): Promise<ListedAlert> => {
    const lifted = { at: now(), by: actor.by, reason }
    const after = { ...alert, lifted, revision: alert.revision + 1 }
    await audit.carryOut(actor, recordOf('lift', alert, after), () => save({ items: replace(after) }))
    return listed(after)
  }

  const demandReason = (reason: string) => {
    if (reason === '') throw new Refusal('REASON_NEEDED')
  }

  /** Tells the log once of each alert whose time is over. */
  const noteExpired = async () => {
    const over = items().find(one => one.expiredAt === null && stateAt(one, now()) === 'expired')
    if (!over) return
    const after = { ...over, expiredAt: now() }
    await audit.carryOut(STATION, recordOf('expire', over, after), () => save({ items: replace(after) }))
  }

  /** The end of one that a clock put right brought back is still to come, and then it is told. */
  const forgetFalseEnds = async () => {
    const stands = (one: KeptAlert) => one.expiredAt !== null && !isOver(one, now())
    if (!items().some(stands)) return
    await save({ items: items().map(one => (stands(one) ? { ...one, expiredAt: null } : one)) })
  }

  const notingRests = backOff(monotonic)
  /** A disk that refuses is asked again. */
  const noteEnds = () =>
    inTurn(() =>
      notingRests(async () => {
        await forgetFalseEnds()
        await noteExpired()
      }),
    ).catch(() => undefined)

  let shown = ''
  return {
    live: () => ({
      alerts: takingOver(items(), now(), here()),
      ended: endedLately(items(), now(), here()),
      screen: parts.settings().screen,
      interrupted: document.data.interrupted,
    }),
    list: () => items().map(listed),
    interrupt: (interrupted: Interrupted | null) =>
      inTurn(async () => {
        await save({ interrupted })
        return { kept: true as const }
      }),
    /** Sent twice, because an answer was lost, it is one alert. */
    raise: (actor: Actor, words: AlertWords, raising: Raising) =>
      inTurn(async () => {
        demandReason(raising.reason)
        const known = items().find(({ id }) => id === raising.id)
        if (known) return listed(known)
        if (words.expires !== null && words.expires <= now()) throw new Refusal('ALERT_OVER')
        return raise(actor, words, raising)
      }),
    lift: (actor: Actor, id: string, reason: string) =>
      inTurn(async () => {
        demandReason(reason)
        const alert = items().find(one => one.id === id)
        if (!alert) throw new Refusal('NOT_FOUND')
        if (isOver(alert, now())) throw new Refusal('ALERT_ENDED')
        return lift(actor, alert, reason)
      }),
    /** One that is known, whatever became of it. */
    find: (id: string): KeptAlert => {
      const alert = items().find(one => one.id === id)
      if (!alert) throw new Refusal('NOT_FOUND')
      return alert
    },
    /** Ends what came in, or was given out, under these names; what is over already stays as it is. */
    liftNamed: (names: readonly CapName[], reason: string) =>
      inTurn(async () => {
        const keys = names.map(keyOfName)
        const named = items().filter(
          one => ['live', 'waiting'].includes(stateAt(one, now())) && keys.includes(keyOfName(nameOf(one))),
        )
        for (const alert of named) await lift(STATION, alert, reason)
        return named.length
      }),
    /** Announces what began or ended by the clock alone since the last tick. */
    tick: async () => {
      const up = takingOver(items(), now(), here()).map(({ id }) => id)
      const over = endedLately(items(), now(), here()).map(({ id }) => id)
      const showing = [...up, '', ...over].join()
      if (showing !== shown) announce('alerts')
      shown = showing
      await noteEnds()
    },
  }
}
export type Alerts = Awaited<ReturnType<typeof openAlerts>>
