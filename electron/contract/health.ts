/** What is wrong, in words that staff can act on, and whether orders can be taken. */
import * as z from 'zod'
import { Instant } from './common.ts'
import { forEverybody, forStaff } from './procedure.ts'

export const OrderingState = z.enum(['ready', 'read-only', 'damaged', 'failed'])
export type OrderingState = z.infer<typeof OrderingState>

export const Problem = z.object({
  /** Stable name of the kind, which the page translates. */
  code: z.enum([
    'document-restored',
    'document-unreadable',
    'document-not-saved',
    'ordering-closed',
    'audit-broken',
    'audit-aside',
    'audit-not-kept',
    'show-unreadable',
    'lan-closed',
    'lan-authority-lost',
    'lan-clock',
  ]),
  /** The file or item concerned. */
  subject: z.string(),
  /** Details for a technician, in English. */
  detail: z.string(),
  at: Instant,
})
export type Problem = z.infer<typeof Problem>

export const health = {
  ordering: forEverybody
    .route({ method: 'GET', path: '/health/ordering', summary: 'Whether orders can be kept safely now' })
    .output(z.object({ state: OrderingState })),
  problems: forStaff
    .route({ method: 'GET', path: '/health/problems', summary: 'What needs attention, newest first' })
    .output(z.array(Problem)),
}
