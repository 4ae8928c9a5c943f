/** 字幕: lines of the crawl. */
import * as z from 'zod'
import { reviewErrors, saving, which } from './approval.ts'
import { Id, Level, PERIOD_ERROR, Period, Places, periodIsForward, Revision, textUpTo } from './common.ts'
import { forEverybody, forRoles, forStaff } from './procedure.ts'
import { itemActs, listedItem, publishedItem } from './published.ts'
import { ALWAYS, When } from './when.ts'

/** Longest caption, in graphemes. In practice about 40. */
export const CAPTION_LIMIT = 10_000

/** What is written of a caption. */
const CaptionWords = z.object({
  text: textUpTo(CAPTION_LIMIT),
  level: Level,
  places: Places.default([]),
  ...Period.shape,
  when: When.default(ALWAYS),
})
export type CaptionWords = z.infer<typeof CaptionWords>
export const CaptionDraft = CaptionWords.refine(periodIsForward, PERIOD_ERROR)
export type CaptionDraft = z.infer<typeof CaptionDraft>

export const Caption = publishedItem(CaptionWords)
export type Caption = z.infer<typeof Caption>

/** What the crawl needs of a caption that is live now. */
export const CrawlItem = CaptionWords.pick({ text: true, level: true }).extend({ id: Id, revision: Revision })
export type CrawlItem = z.infer<typeof CrawlItem>

/** How many withdrawals the crawl is told of; a pass is over long before there are as many. */
export const WITHDRAWN_KEPT = 100

export const ListedCaption = listedItem(CaptionWords)
export type ListedCaption = z.infer<typeof ListedCaption>

/** As many captions as are taken in at once. */
export const MOST_DRAFTS = 200

export const captions = {
  live: forEverybody
    .route({
      method: 'GET',
      path: '/captions/live',
      summary: 'Captions on the screens now: gravest level first, within a level in the order of staff',
    })
    .output(z.array(CrawlItem)),
  crawl: forEverybody
    .route({
      method: 'GET',
      path: '/captions/crawl',
      summary:
        'The same, and which captions were withdrawn last: the crawl breaks off their passes at once, while one that only ended runs through',
    })
    .output(z.object({ captions: z.array(CrawlItem), withdrawn: z.array(Id).max(WITHDRAWN_KEPT) })),
  list: forStaff
    .route({
      method: 'GET',
      path: '/captions',
      summary: 'All captions in the order of staff, with their state',
    })
    .output(z.array(ListedCaption)),
  create: forRoles('editor')
    .errors(reviewErrors)
    .route({
      method: 'POST',
      path: '/captions',
      successStatus: 201,
      summary: 'Write a caption and hand it in, or publish it',
    })
    .input(CaptionWords.extend(saving).refine(periodIsForward, PERIOD_ERROR))
    .output(ListedCaption),
  update: forRoles('editor')
    .errors(reviewErrors)
    .route({
      method: 'PUT',
      path: '/captions/{id}',
      summary: 'Change a caption; until that is approved the old words run on',
    })
    .input(CaptionWords.extend({ ...which.shape, ...saving }).refine(periodIsForward, PERIOD_ERROR))
    .output(ListedCaption),
  drafts: forRoles('editor')
    .route({
      method: 'POST',
      path: '/captions/drafts',
      successStatus: 201,
      summary: 'Write several captions as drafts, all of them or none',
    })
    .input(z.object({ captions: z.array(CaptionDraft).min(1).max(MOST_DRAFTS) }))
    .output(z.object({ added: z.int() })),
  ...itemActs('/captions', 'caption', ListedCaption),
}
