/** What an alert says, and how it stands; the routes are in alerts.ts. */
import * as z from 'zod'
import { Id, Instant, Person, Picture, Places, Revision, textUpTo } from './common.ts'

/** 红 橙 黄 蓝, gravest first. An alert is never plain information: that is a notice. */
export const ALERT_LEVELS = ['red', 'orange', 'yellow', 'blue'] as const
const AlertLevel = z.enum(ALERT_LEVELS)
export type AlertLevel = z.infer<typeof AlertLevel>

/** 透水 瓦斯超限 火灾 停电 极端天气 疏散 其他 */
export const ALERT_KINDS = ['water', 'gas', 'fire', 'outage', 'weather', 'evacuation', 'other'] as const
const AlertKind = z.enum(ALERT_KINDS)
export type AlertKind = z.infer<typeof AlertKind>

/** Characters; one has to read it while walking away. */
export const ALERT_LIMITS = { headline: 40, area: 60, instruction: 300, issuer: 30, reason: 200 } as const

export const AlertWords = z.object({
  level: AlertLevel,
  kind: AlertKind,
  /** 演练: plainly marked, and never shown while a real one stands. */
  drill: z.boolean(),
  /** What happened. */
  headline: textUpTo(ALERT_LIMITS.headline),
  /** Where. */
  area: textUpTo(ALERT_LIMITS.area),
  /** What to do, one step a line. */
  instruction: textUpTo(ALERT_LIMITS.instruction),
  /** Who says so: 调度室 … */
  issuer: textUpTo(ALERT_LIMITS.issuer),
  places: Places.default([]),
  /** When it goes by itself; null: it stays until somebody lifts it. */
  expires: Instant.nullable(),
})
export type AlertWords = z.infer<typeof AlertWords>

/** The message of the Common Alerting Protocol that an alert came in, by the three facts that name one. */
export const CapName = z.object({ sender: z.string(), identifier: z.string(), sent: z.string() })
export type CapName = z.infer<typeof CapName>

/** How a message of the Common Alerting Protocol came in. */
export const CapChannel = z.enum(['folder', 'stick', 'address'])
export type CapChannel = z.infer<typeof CapChannel>

/** An alert on disk. */
export const KeptAlert = z.object({
  ...AlertWords.shape,
  id: Id,
  revision: Revision,
  /** Counts from 1: the order in which alerts were raised, whatever the clock said. */
  sequence: z.int().min(1),
  raisedAt: Instant,
  /** Null: a message from outside. */
  raisedBy: Person.nullable(),
  /** Why it was raised, for colleagues. */
  reason: z.string(),
  /** When it begins; null: at once. */
  from: Instant.nullable(),
  /** Null: raised by hand. */
  message: CapName.extend({ channel: CapChannel }).nullable(),
  /** By whom (null: a message from outside), and why. */
  lifted: z.object({ at: Instant, by: Person.nullable(), reason: z.string() }).nullable(),
  /** When the audit log was told that its time was over. */
  expiredAt: Instant.nullable(),
})
export type KeptAlert = z.infer<typeof KeptAlert>

export const AlertState = z.enum(['waiting', 'live', 'lifted', 'expired'])
export type AlertState = z.infer<typeof AlertState>

/** An alert as staff see it. */
export const ListedAlert = KeptAlert.extend({ state: AlertState })
export type ListedAlert = z.infer<typeof ListedAlert>

/** An alert as a screen shows it. */
export const ScreenAlert = AlertWords.omit({ places: true, expires: true }).extend({
  id: Id,
  sequence: z.int().min(1),
  raisedAt: Instant,
})
export type ScreenAlert = z.infer<typeof ScreenAlert>

/** One that is over, which the screens say for a while. */
export const EndedAlert = ScreenAlert.pick({
  id: true,
  level: true,
  kind: true,
  drill: true,
  headline: true,
}).extend({
  how: z.enum(['lifted', 'expired']),
  at: Instant,
})
export type EndedAlert = z.infer<typeof EndedAlert>

/** How an alert is heard at this screen, and the picture of the way out from here. */
export const AlertScreen = z.object({
  evacuation: Picture.nullable(),
  sound: z.enum(['siren', 'spoken', 'silent']),
  /** Percent; quiet hours do not count in an emergency. */
  volume: z.int().min(0).max(100),
})
export type AlertScreen = z.infer<typeof AlertScreen>

/** The show that an alert stopped, and how many seconds of it had been played. */
export const Interrupted = z.object({ show: Id, seconds: z.number().min(0) })
export type Interrupted = z.infer<typeof Interrupted>
