/** 节目: recorded performances of the library. */
import * as z from 'zod'
import { Id, Instant } from './common.ts'
import { forEverybody, forRoles } from './procedure.ts'

/** 快板 三句半 小品 情景剧 相声 合唱 独唱 舞蹈 戏曲 朗诵 演讲 安全宣教片 and the rest. */
export const GENRES = [
  'kuaiban',
  'sanjuban',
  'sketch',
  'sitcom',
  'crosstalk',
  'chorus',
  'solo',
  'dance',
  'opera',
  'recital',
  'speech',
  'safety',
  'other',
] as const
export const Genre = z.enum(GENRES)
export type Genre = z.infer<typeof Genre>

const Subtitles = z.object({ language: z.string().min(2).max(16), url: z.string() })

const Theme = z.string().trim().max(40)
const PerformedOn = z.union([z.literal(''), z.iso.date()])

/** What staff say about a show. */
export const ShowFacts = z.object({
  title: z.string().trim().min(1).max(80),
  genre: Genre,
  /** Performing unit: 综采二队, 机电科 … */
  unit: z.string().trim().max(40),
  performers: z.string().trim().max(120),
  /** When and for what it was performed: 2026 春节联欢. */
  event: z.string().trim().max(60),
  /** What it is about: 顶板, 反三违, 家属嘱托 … */
  theme: Theme.default(''),
  /** Local date of the performance; empty: nobody said. */
  date: PerformedOn.default(''),
})
export type ShowFacts = z.infer<typeof ShowFacts>
/** Some of them: what is not said stays as it was. */
export const SomeShowFacts = ShowFacts.extend({ theme: Theme, date: PerformedOn }).partial()

export const Show = ShowFacts.extend({
  id: Id,
  seconds: z.number().positive(),
  /** Pixels as shown, rotation applied. */
  width: z.int().positive(),
  height: z.int().positive(),
  video: z.string(),
  poster: z.string().nullable(),
  subtitles: z.array(Subtitles),
  addedAt: Instant,
  /** Small pictures of it in one: left to right, then down, each of the same stretch of time. */
  strip: z.object({ url: z.string(), columns: z.int(), count: z.int() }).nullable(),
  /** It came with the library that is synced: what it is, and whether it is, is decided there. */
  synced: z.boolean(),
})
export type Show = z.infer<typeof Show>

const fromElsewhere = {
  SYNCED_SHOW: {
    status: 409,
    message: 'This show comes with the synced library; change it where that library is built',
  },
} as const

export const shows = {
  list: forEverybody
    .route({ method: 'GET', path: '/shows', summary: 'Every show that can be played, newest first' })
    .output(z.array(Show)),
  update: forRoles('editor')
    .errors(fromElsewhere)
    .route({ method: 'PUT', path: '/shows/{id}', summary: 'Say what a show is' })
    .input(ShowFacts.extend({ id: Id }))
    .output(Show),
  remove: forRoles('editor')
    .errors(fromElsewhere)
    .route({
      method: 'DELETE',
      path: '/shows/{id}',
      summary: 'Take a show out of the library; its files are deleted',
    })
    .input(z.object({ id: Id }))
    .output(z.object({ removed: z.literal(true) })),
}
