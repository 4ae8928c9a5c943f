/** 评单: how those who came liked what was served; one rating a worker, as confidential as an order. */
import * as z from 'zod'
import { Bilingual, Id, Instant, Picture } from './common.ts'
import { IdentifiedBy } from './identity.ts'
import { IDENTIFICATION_LIMIT, orderingErrors } from './orders.ts'
import { forEverybody, forScreen } from './procedure.ts'

export const MOST_STARS = 5

/** A served item that can be rated now. */
export const Rateable = z.object({
  round: Id,
  dish: Id,
  title: Bilingual,
  picture: Picture.nullable(),
  servedAt: Instant.nullable(),
  closesAt: Instant,
  /** Null while fewer than five have rated. */
  rating: z.object({ average: z.number(), ratings: z.int() }).nullable(),
})
export type Rateable = z.infer<typeof Rateable>

export const ratings = {
  open: forEverybody
    .route({ method: 'GET', path: '/ratings', summary: 'What was served lately and can be rated' })
    .output(z.array(Rateable)),
  rate: forScreen
    .route({
      method: 'POST',
      path: '/ratings',
      successStatus: 201,
      summary: 'Rate a served item; answered only when it is on disk',
    })
    .errors({
      RATING_CLOSED: { status: 409, message: 'This can no longer be rated' },
      ALREADY_RATED: { status: 409, message: 'This number has rated this already' },
      UNREADABLE: { status: 422, message: 'Expected a card or employee number; swipe or type again' },
      NOT_RECORDED: { status: 507, message: 'The rating was not recorded and does not count; try again' },
      ...orderingErrors,
    })
    .input(
      z.object({
        id: Id,
        round: Id,
        dish: Id,
        stars: z.int().min(1).max(MOST_STARS),
        /** What the reader or the keypad gave, as it came. Never stored. */
        identification: z.string().max(IDENTIFICATION_LIMIT),
        identifiedBy: IdentifiedBy.default('card'),
      }),
    )
    .output(z.object({ rated: z.literal(true) })),
}
