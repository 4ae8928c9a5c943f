/** 屏: what is on a screen at a moment, and when something is on the screens. */
import * as z from 'zod'
import { CrawlItem } from './captions.ts'
import { Instant, LocalDay, Period, Places } from './common.ts'
import { Notice } from './notices.ts'
import { forStaffUnattended } from './procedure.ts'
import { ProgrammeNow } from './programme.ts'
import { Airing, When } from './when.ts'

/** How many of the next times are named. */
export const NEXT_AIRINGS = 5

/** What is up, as the screen's own page gets it: captions and notices in the order in which they are shown. */
export const OnScreen = z.object({
  captions: z.array(CrawlItem),
  notices: z.array(Notice),
  programme: ProgrammeNow,
})
export type OnScreen = z.infer<typeof OnScreen>

export const screens = {
  at: forStaffUnattended
    .route({
      method: 'POST',
      path: '/screens/at',
      summary:
        'Captions, notices and programme of a screen at any moment, as far as they are approved by now',
    })
    .input(
      z.object({
        moment: Instant.refine(moment => LocalDay.safeParse(moment.slice(0, 10)).success, {
          message: 'a moment from 2000 on and before 2900',
        }),
        /** Identifier of the place where the screen stands, then its tags. */
        places: Places,
      }),
    )
    .output(OnScreen),
  airings: forStaffUnattended
    .route({
      method: 'POST',
      path: '/screens/airings',
      summary: `The next ${NEXT_AIRINGS} times of a period and its days and parts of the day; saves nothing`,
    })
    .input(z.object({ ...Period.shape, when: When }))
    .output(z.array(Airing)),
}
