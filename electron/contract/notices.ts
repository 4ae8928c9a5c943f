/** 公告: cards on the board. */
import * as z from 'zod'
import {
  Id,
  Instant,
  ItemMeta,
  ItemState,
  Level,
  PERIOD_ERROR,
  Period,
  Picture,
  periodIsForward,
  Revision,
  textUpTo,
} from './common.ts'
import { forEverybody, forStaff } from './procedure.ts'

const fields = {
  title: textUpTo(60),
  /** Plain paragraphs, one a line. A line `标签:内容` with a label of at most 4 characters is shown as a fact. */
  body: textUpTo(2_000),
  picture: Picture.nullable(),
  level: Level,
  /** Who says so: 调度室, 工会, 机电科 … */
  issuer: textUpTo(40),
  ...Period.shape,
}
export const NoticeDraft = z.object(fields).refine(periodIsForward, PERIOD_ERROR)
export type NoticeDraft = z.infer<typeof NoticeDraft>

export const Notice = z.object({ ...ItemMeta.shape, ...fields })
export type Notice = z.infer<typeof Notice>

export const ListedNotice = Notice.extend({ state: ItemState })
export type ListedNotice = z.infer<typeof ListedNotice>

const which = z.object({ id: Id, revision: Revision })

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
  create: forStaff
    .route({ method: 'POST', path: '/notices', successStatus: 201, summary: 'Publish a notice' })
    .input(NoticeDraft)
    .output(Notice),
  update: forStaff
    .route({ method: 'PUT', path: '/notices/{id}', summary: 'Change a notice' })
    .input(z.object({ ...which.shape, ...fields }).refine(periodIsForward, PERIOD_ERROR))
    .output(Notice),
  withdraw: forStaff
    .route({ method: 'POST', path: '/notices/{id}/withdraw', summary: 'Take a notice off the board at once' })
    .input(which)
    .output(Notice),
  restore: forStaff
    .route({ method: 'POST', path: '/notices/{id}/restore', summary: 'Undo a withdrawal' })
    .input(which)
    .output(Notice),
  reorder: forStaff
    .route({
      method: 'PUT',
      path: '/notices/order',
      summary: 'Set the order; ids left out keep their order at the end',
    })
    .input(z.object({ ids: z.array(Id) }))
    .output(z.object({ savedAt: Instant })),
}
