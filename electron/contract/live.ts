/** The change stream: says which room changed, so that a page asks again only for that. */
import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { forEverybody } from './procedure.ts'

const TOPICS = [
  'captions',
  'notices',
  'receipts',
  'alerts',
  'proof',
  'activities',
  'rounds',
  'ratings',
  'wishes',
  'offers',
  'shows',
  'plays',
  'programme',
  'site',
  'staff',
  'accounts',
  'presence',
  'health',
  'audit',
  'lan',
  'backup',
  'sync',
] as const
export const Topic = z.enum(TOPICS)
export type Topic = z.infer<typeof Topic>

/** `hello` comes first on every connection: what was missed before it is unknown, so everything is asked again. */
export const Change = z.union([
  z.object({ type: z.literal('hello'), boot: z.string() }),
  z.object({ type: z.literal('changed'), topic: Topic }),
])
export type Change = z.infer<typeof Change>

export const live = {
  changes: forEverybody
    .route({
      method: 'GET',
      path: '/live/changes',
      summary: 'Server-sent events, one for each room that changed',
    })
    .output(eventIterator(Change)),
}
