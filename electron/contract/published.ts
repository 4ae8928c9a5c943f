/** What captions and notices have in common: an item on disk, as staff see it, and what staff do with it. */
import * as z from 'zod'
import { Review, reviewErrors, reviewRoutes, which } from './approval.ts'
import { Id, Instant, ItemMeta, ItemState } from './common.ts'
import { forRoles } from './procedure.ts'
import { Airing } from './when.ts'

/** An item on disk: what may be on the screens, and what is proposed in its place. */
export const publishedItem = <Content extends z.ZodRawShape>(content: z.ZodObject<Content>) =>
  z.object({
    ...ItemMeta.shape,
    ...Review.shape,
    approved: content.nullable(),
    proposed: content.nullable(),
  })

/** An item as staff see it: its newest words, and what the screens have while those wait for approval. */
export const listedItem = <Content extends z.ZodRawShape>(content: z.ZodObject<Content>) =>
  z.object({
    ...content.shape,
    ...ItemMeta.shape,
    ...Review.shape,
    state: ItemState,
    /** When its newest words are on the screens: now, or the next time; null: never again. */
    airing: Airing.nullable(),
    running: content.nullable(),
  })

/** What is done to an item that exists; `path` such as `/captions`, `noun` such as `caption`. */
export const itemActs = <Listed extends z.ZodType>(path: `/${string}`, noun: string, listed: Listed) => ({
  ...reviewRoutes(path, noun, listed),
  withdraw: forRoles('editor', 'approver')
    .errors(reviewErrors)
    .route({
      method: 'POST',
      path: `${path}/{id}/withdraw`,
      summary: `Take a ${noun} off the screens at once`,
    })
    .input(which)
    .output(listed),
  restore: forRoles('editor', 'approver')
    .errors(reviewErrors)
    .route({ method: 'POST', path: `${path}/{id}/restore`, summary: 'Undo a withdrawal' })
    .input(which)
    .output(listed),
  reorder: forRoles('editor', 'approver')
    .route({
      method: 'PUT',
      path: `${path}/order`,
      summary: 'Set the order; ids left out keep their order at the end',
    })
    .input(z.object({ ids: z.array(Id) }))
    .output(z.object({ savedAt: Instant })),
})
