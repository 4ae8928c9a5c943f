/** 公告: cards on the board. */
import * as z from 'zod'
import { reviewErrors, saving, which } from './approval.ts'
import {
  Clip,
  Id,
  Level,
  maybeUpTo,
  PERIOD_ERROR,
  Period,
  Picture,
  Places,
  periodIsForward,
  Revision,
  textUpTo,
} from './common.ts'
import { mayHaveLevel, NoticeContent } from './noticeKinds.ts'
import { forEverybody, forRoles, forStaff } from './procedure.ts'
import { itemActs, listedItem, publishedItem } from './published.ts'
import { Recording } from './recordings.ts'
import { ALWAYS, When } from './when.ts'

/** Longest title, and longest words under a picture, in graphemes. */
export const TITLE_LIMIT = 60
export const ALT_LIMIT = 80

/** One picture or one short clip; `alt` says what is seen on it, to whoever cannot see it and below it. */
export const NoticeMedia = z.discriminatedUnion('type', [
  z.object({ type: z.literal('picture'), src: Picture, alt: maybeUpTo(ALT_LIMIT) }),
  z.object({ type: z.literal('clip'), src: Clip, alt: maybeUpTo(ALT_LIMIT) }),
])
export type NoticeMedia = z.infer<typeof NoticeMedia>

/** What is written of a notice. */
const NoticeWords = z.object({
  title: textUpTo(TITLE_LIMIT),
  content: NoticeContent,
  media: NoticeMedia.nullable(),
  /** Played where somebody wants the notice read aloud; null: the system's voice reads it. */
  recording: Recording.nullable().default(null),
  level: Level,
  /** Who says so: 调度室, 工会, 机电科 … */
  issuer: textUpTo(40),
  places: Places.default([]),
  ...Period.shape,
  when: When.default(ALWAYS),
})
export type NoticeWords = z.infer<typeof NoticeWords>

/** What the fields of a notice must say together. */
const whole = <Schema extends z.ZodType<Pick<NoticeWords, 'level' | 'content' | 'start' | 'end'>>>(
  schema: Schema,
) =>
  schema
    .refine(periodIsForward, PERIOD_ERROR)
    .refine(({ content, level }) => content.kind !== 'warning' || level !== 'info', {
      message: 'a warning needs one of the levels red, orange, yellow and blue',
      path: ['level'],
      params: { fault: 'warningLevel' },
    })
    .refine(({ content, level }) => mayHaveLevel(content.kind) || level === 'info', {
      message: 'praise, a family message and a book have no level: send info',
      path: ['level'],
      params: { fault: 'noLevel' },
    })
    .refine(({ content }) => content.kind !== 'outage' || !content.backAt || content.since < content.backAt, {
      message: 'backAt must come after since; leave it empty where it is not known',
      path: ['content', 'backAt'],
      params: { fault: 'endAfterStart' },
    })

export const NoticeDraft = whole(NoticeWords)
export type NoticeDraft = z.infer<typeof NoticeDraft>

/** A notice on disk. */
export const KeptNotice = publishedItem(NoticeWords)
export type KeptNotice = z.infer<typeof KeptNotice>

/** A notice as the board shows it. */
export const Notice = NoticeWords.omit({ places: true, when: true }).extend({ id: Id, revision: Revision })
export type Notice = z.infer<typeof Notice>

export const ListedNotice = listedItem(NoticeWords)
export type ListedNotice = z.infer<typeof ListedNotice>

export const notices = {
  live: forEverybody
    .route({
      method: 'GET',
      path: '/notices/live',
      summary: 'Notices on the board now: gravest level first, in the order of staff',
    })
    .output(z.array(Notice)),
  list: forStaff
    .route({ method: 'GET', path: '/notices', summary: 'All notices, with their state' })
    .output(z.array(ListedNotice)),
  create: forRoles('editor')
    .errors(reviewErrors)
    .route({
      method: 'POST',
      path: '/notices',
      successStatus: 201,
      summary: 'Write a notice and hand it in, or publish it',
    })
    .input(whole(NoticeWords.extend(saving)))
    .output(ListedNotice),
  update: forRoles('editor')
    .errors(reviewErrors)
    .route({
      method: 'PUT',
      path: '/notices/{id}',
      summary: 'Change a notice; until that is approved the old words hang on',
    })
    .input(whole(NoticeWords.extend({ ...which.shape, ...saving })))
    .output(ListedNotice),
  ...itemActs('/notices', 'notice', ListedNotice),
}
