/** 公告: cards on the board. */
import * as z from 'zod'
import { reviewErrors, saving, which } from './approval.ts'
import {
  Id,
  Level,
  PERIOD_ERROR,
  Period,
  Picture,
  Places,
  periodIsForward,
  Revision,
  textUpTo,
} from './common.ts'
import { forEverybody, forRoles, forStaff } from './procedure.ts'
import { itemActs, listedItem, publishedItem } from './published.ts'
import { Recording } from './recordings.ts'
import { ALWAYS, When } from './when.ts'

/** What is written of a notice. */
const NoticeWords = z.object({
  title: textUpTo(60),
  /** Plain paragraphs, one a line. A line `标签:内容` with a label of at most 4 characters is shown as a fact. */
  body: textUpTo(2_000),
  picture: Picture.nullable(),
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
export const NoticeDraft = NoticeWords.refine(periodIsForward, PERIOD_ERROR)
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
    .input(NoticeWords.extend(saving).refine(periodIsForward, PERIOD_ERROR))
    .output(ListedNotice),
  update: forRoles('editor')
    .errors(reviewErrors)
    .route({
      method: 'PUT',
      path: '/notices/{id}',
      summary: 'Change a notice; until that is approved the old words hang on',
    })
    .input(NoticeWords.extend({ ...which.shape, ...saving }).refine(periodIsForward, PERIOD_ERROR))
    .output(ListedNotice),
  ...itemActs('/notices', 'notice', ListedNotice),
}
