/** 字幕: lines of the crawl. */
import * as z from 'zod'
import {
  Id,
  Instant,
  ItemMeta,
  ItemState,
  Level,
  PERIOD_ERROR,
  Period,
  periodIsForward,
  Revision,
  textUpTo,
} from './common.ts'
import { forEverybody, forStaff } from './procedure.ts'

/** Longest caption, in graphemes. In practice about 40. */
export const CAPTION_LIMIT = 10_000

const fields = { text: textUpTo(CAPTION_LIMIT), level: Level, ...Period.shape }
export const CaptionDraft = z.object(fields).refine(periodIsForward, PERIOD_ERROR)
export type CaptionDraft = z.infer<typeof CaptionDraft>

export const Caption = z.object({ ...ItemMeta.shape, ...fields })
export type Caption = z.infer<typeof Caption>

/** What the crawl needs of a caption that is live now. */
export const CrawlItem = Caption.pick({ id: true, revision: true, text: true, level: true })
export type CrawlItem = z.infer<typeof CrawlItem>

export const ListedCaption = Caption.extend({ state: ItemState })
export type ListedCaption = z.infer<typeof ListedCaption>

const which = z.object({ id: Id, revision: Revision })

export const captions = {
  live: forEverybody
    .route({
      method: 'GET',
      path: '/captions/live',
      summary: 'Captions on the screens now, in running order',
    })
    .output(z.array(CrawlItem)),
  list: forStaff
    .route({ method: 'GET', path: '/captions', summary: 'All captions in running order, with their state' })
    .output(z.array(ListedCaption)),
  create: forStaff
    .route({ method: 'POST', path: '/captions', successStatus: 201, summary: 'Publish a caption' })
    .input(CaptionDraft)
    .output(Caption),
  update: forStaff
    .route({ method: 'PUT', path: '/captions/{id}', summary: 'Change a caption' })
    .input(z.object({ ...which.shape, ...fields }).refine(periodIsForward, PERIOD_ERROR))
    .output(Caption),
  withdraw: forStaff
    .route({
      method: 'POST',
      path: '/captions/{id}/withdraw',
      summary: 'Take a caption off the screens at once',
    })
    .input(which)
    .output(Caption),
  restore: forStaff
    .route({ method: 'POST', path: '/captions/{id}/restore', summary: 'Undo a withdrawal' })
    .input(which)
    .output(Caption),
  reorder: forStaff
    .route({
      method: 'PUT',
      path: '/captions/order',
      summary: 'Set the running order; ids left out keep their order at the end',
    })
    .input(z.object({ ids: z.array(Id) }))
    .output(z.object({ savedAt: Instant })),
}
