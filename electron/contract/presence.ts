/** Who else has an item open for editing, so that two people on one item are told of each other. */
import * as z from 'zod'
import { Instant, Person } from './common.ts'
import { forStaff, forStaffUnattended } from './procedure.ts'

/** A page says so often, in milliseconds, that it has an item open; one that was silent three times as long is gone. */
export const PRESENCE_BEAT_MS = 10_000

const Place = z.object({ room: z.string().regex(/^[a-z]{1,20}$/), item: z.string().min(1).max(64) })
/** Made by the page, one for each open form, so that one person in two windows is told as well. */
const page = z.string().min(8).max(64)

export const Present = Person.extend({
  since: Instant,
  /** Another window of the one who asks. */ self: z.boolean(),
})
export type Present = z.infer<typeof Present>

export const presence = {
  here: forStaffUnattended
    .route({
      method: 'POST',
      path: '/presence',
      summary: 'Say that an item is open here; answers with who else has it open',
    })
    .input(Place.extend({ page }))
    .output(z.array(Present)),
  others: forStaff
    .route({ method: 'GET', path: '/presence', summary: 'Everybody who has an item of a room open' })
    .input(z.object({ room: Place.shape.room }))
    .output(z.array(Present.extend({ item: z.string() }))),
  leave: forStaffUnattended
    .route({ method: 'POST', path: '/presence/leave', summary: 'Say that the item is no longer open here' })
    .input(z.object({ page }))
    .output(z.object({ left: z.literal(true) })),
}
