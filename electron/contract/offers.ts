/** 我要参加 · 我要上台: who offers to take part. It carries a name, needs consent, and is kept apart from every order. */
import * as z from 'zod'
import { Bilingual, Id, Instant, textUpTo } from './common.ts'
import { forConfirmedRoles, forScreen } from './procedure.ts'

/** Days after which an offer is forgotten by itself. */
export const OFFER_DAYS = 120

export const Offer = z.object({
  id: Id,
  round: Id,
  dish: Id,
  title: Bilingual,
  kind: z.enum(['join', 'perform']),
  name: textUpTo(20),
  /** Telephone, dormitory, team: how to reach the person. */
  contact: textUpTo(40),
  at: Instant,
  forgottenAt: Instant,
})
export type Offer = z.infer<typeof Offer>

export const offers = {
  add: forScreen
    .route({
      method: 'POST',
      path: '/offers',
      successStatus: 201,
      summary: 'Offer to take part in an activity or to perform',
    })
    .errors({
      NOT_JOINABLE: { status: 422, message: 'This activity takes no offers' },
      FULL: { status: 507, message: 'No more offers can be kept; ask the union office' },
    })
    .input(
      z.object({
        round: Id,
        dish: Id,
        kind: z.enum(['join', 'perform']),
        name: textUpTo(20),
        contact: textUpTo(40),
        /** The person read what becomes of name and contact, and agreed. */
        consent: z.literal(true),
      }),
    )
    .output(z.object({ kept: z.literal(true) })),
  list: forConfirmedRoles('editor')
    .route({
      method: 'POST',
      path: '/offers/list',
      summary: 'Who offered to take part; personal data, so every look is logged',
    })
    .output(z.array(Offer)),
  remove: forConfirmedRoles('editor')
    .route({ method: 'DELETE', path: '/offers/{id}', summary: 'Forget an offer' })
    .input(z.object({ id: Id }))
    .output(z.object({ removed: z.literal(true) })),
}
