/** 点单: what one worker chose in one round. */
import * as z from 'zod'
import { Id } from './common.ts'
import { IdentifiedBy } from './identity.ts'
import { forScreen } from './procedure.ts'

/** 所点: one activity with its venue and slot. */
export const Pick = z.object({ dish: Id, venue: Id, slot: Id })
export type Pick = z.infer<typeof Pick>

/** Longest text that a reader may send; what is longer was never a card. */
export const IDENTIFICATION_LIMIT = 64

/** Why orders cannot be taken at all for now. */
export const orderingErrors = {
  ORDERING_CLOSED: {
    status: 503,
    message: 'Ordering is closed because orders cannot be kept safely now; staff have been told',
    data: z.object({ reason: z.enum(['read-only', 'damaged', 'failed']) }),
  },
} as const

export const orders = {
  place: forScreen
    .route({
      method: 'POST',
      path: '/orders',
      successStatus: 201,
      summary: 'Record an order; answered only when it is on disk',
    })
    .errors({
      ROUND_CLOSED: { status: 409, message: 'This round takes no orders now' },
      ALREADY_ORDERED: {
        status: 409,
        message: 'This number has already ordered in this round',
        data: z.object({ /** Whether it may be sent again with `change`. */ mayChange: z.boolean() }),
      },
      NOT_LISTED: {
        status: 403,
        message: 'This number is not on the list of those who may order in this round',
      },
      PAUSE: {
        status: 429,
        message: 'Somebody has just ordered at this screen; wait a moment',
        data: z.object({ waitSeconds: z.number() }),
      },
      BAD_PICKS: {
        status: 422,
        message: 'The picks do not fit the menu or the rules of the round',
        data: z.object({
          reason: z.enum(['none', 'too-many', 'twice', 'not-on-menu', 'venue', 'slot', 'category-cap']),
        }),
      },
      UNREADABLE: {
        status: 422,
        message: 'Expected a number as the site writes it (GET /site, `identity`); swipe or type again',
      },
      NOT_RECORDED: { status: 507, message: 'The order was not recorded and does not count; try again' },
      ...orderingErrors,
    })
    .input(
      z.object({
        /** Made by the page when the order is confirmed: sending the same order twice counts once. */
        id: Id,
        round: Id,
        picks: z.array(Pick).max(50),
        /** What the reader or the keypad gave, as it came. Never stored. */
        identification: z.string().max(IDENTIFICATION_LIMIT),
        /** The worker was told of the order before and wants this one in its place. */
        change: z.boolean().default(false),
        identifiedBy: IdentifiedBy.default('card'),
      }),
    )
    .output(
      z.object({
        /** Order number within the round, from 1; a changed order keeps it. */ number: z.int().min(1),
      }),
    ),
  testCard: forScreen
    .route({
      method: 'POST',
      path: '/orders/test-card',
      summary: 'Whether what a reader typed is a number here; stores nothing',
    })
    .input(
      z.object({
        identification: z.string().max(IDENTIFICATION_LIMIT),
        identifiedBy: IdentifiedBy.default('card'),
      }),
    )
    .output(
      z.object({
        /** Length of the number; null: no number here. The number itself is never shown. */ length: z
          .int()
          .nullable(),
      }),
    ),
}
