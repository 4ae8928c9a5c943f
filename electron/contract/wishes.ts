/** 想要的: what workers ask for that is not on the menu; no name, no number. */
import * as z from 'zod'
import { Id, Instant, textUpTo } from './common.ts'
import { forRoles, forScreen, forStaff } from './procedure.ts'

export const WISH_LIMIT = 40
/** Between two wishes at one screen, in seconds. */
export const WISH_PAUSE_SECONDS = 20

export const Wish = z.object({
  id: Id,
  text: textUpTo(WISH_LIMIT),
  /** The round that was open then; null: none. */
  round: Id.nullable(),
  at: Instant,
  /** Set once staff have dealt with it; the word that says how is for staff alone. */
  settled: z.object({ at: Instant, word: z.string() }).nullable(),
})
export type Wish = z.infer<typeof Wish>

export const wishes = {
  add: forScreen
    .route({
      method: 'POST',
      path: '/wishes',
      successStatus: 201,
      summary: 'Ask for something that is not on the menu',
    })
    .errors({
      PAUSE: {
        status: 429,
        message: 'Somebody has just written a wish at this screen; wait a moment',
        data: z.object({ waitSeconds: z.number() }),
      },
      FULL: { status: 507, message: 'There are too many wishes that nobody has read; ask the union office' },
    })
    .input(z.object({ text: textUpTo(WISH_LIMIT) }))
    .output(z.object({ added: z.literal(true) })),
  list: forStaff
    .route({ method: 'GET', path: '/wishes', summary: 'Every wish, newest first' })
    .output(z.array(Wish)),
  settle: forRoles('editor')
    .route({
      method: 'POST',
      path: '/wishes/{id}/settle',
      summary: 'Say that a wish was dealt with, or take that back',
    })
    .input(z.object({ id: Id, word: z.string().trim().max(60).nullable() }))
    .output(Wish),
}
