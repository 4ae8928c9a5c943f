/** The small types that every room of the contract shares. */
import * as z from 'zod'

/** Identifier made where the item was made: 1–64 lower-case letters, digits and dashes. */
export const Id = z.string().regex(/^[a-z0-9-]{1,64}$/)

/** A moment, ISO 8601 in UTC: `2026-07-21T08:00:00.000Z`. */
export const Instant = z.iso.datetime()

/** A local day within the time that a station can live: calendars reckon a few days around it. */
export const LocalDay = z.iso
  .date()
  .refine(day => day >= '2000-01-01' && day < '2900-01-01', 'a day from 2000 on and before 2900')

/** Counts the saves of one item; a save names the revision that it was made from. */
export const Revision = z.int().min(1)

/** Warning levels from gravest to mildest (红 橙 黄 蓝), then plain information. */
export const LEVELS = ['red', 'orange', 'yellow', 'blue', 'info'] as const
export const Level = z.enum(LEVELS)
export type Level = z.infer<typeof Level>

/** Words that the catalogue keeps in both languages of the page. */
export const Bilingual = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().max(400) })
export type Bilingual = z.infer<typeof Bilingual>

/** Where the page fetches a picture from: a path below `/media/pictures/`. */
export const Picture = z.string().regex(/^\/media\/pictures\/[a-z0-9-]+\.(svg|png|jpg|webp)$/)

/** Where the page fetches a short video of a notice from: a path below `/media/clips/`. */
export const Clip = z.string().regex(/^\/media\/clips\/[a-z0-9-]+\.(mp4|webm)$/)

/** The time during which an item is meant for the screens; every item has an end. */
export const Period = z.object({ start: Instant, end: Instant })
export const periodIsForward = (period: { start: string; end: string }) => period.start < period.end
export const PERIOD_ERROR = { message: 'the end must come after the start', path: ['end'] }

/** What an account may do: write 编辑, approve 审批, keep the machine 技术, make accounts and read the audit log 管理. */
export const ROLES = ['editor', 'approver', 'technician', 'administrator'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** A member of staff as items and the audit log remember one: still named when the account is gone. */
export const Person = z.object({ id: Id, name: z.string() })
export type Person = z.infer<typeof Person>

/**
 * Where a published item stands now: before its first approval `draft`, `submitted` or `returned`, then by the clock
 * `waiting`, `live` or `ended`, or `withdrawn`.
 */
export const ItemState = z.enum(['draft', 'submitted', 'returned', 'waiting', 'live', 'ended', 'withdrawn'])
export type ItemState = z.infer<typeof ItemState>

/** Identifiers of places and tags of screens that an item is for; empty means everywhere. */
export const Places = z.array(z.string().trim().min(1).max(30)).max(50)

/** What an item carries besides its content, so that a hub can later merge items of many stations. */
export const ItemMeta = z.object({
  id: Id,
  revision: Revision,
  createdAt: Instant,
  updatedAt: Instant,
  withdrawnAt: Instant.nullable(),
})
export type ItemMeta = z.infer<typeof ItemMeta>

/** Length as a reader counts it: graphemes, not UTF-16 units. */
export const graphemes = (text: string) => {
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Text, or none, of at most `limit` graphemes and 20 code units each: a megabyte is refused before it is segmented. */
export const maybeUpTo = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit * 20, `at most ${limit} characters`)
    .refine(text => text.length <= limit || graphemes(text) <= limit, {
      message: `at most ${limit} characters`,
    })

/** The same, where there must be some. */
export const textUpTo = (limit: number) => maybeUpTo(limit).min(1)
