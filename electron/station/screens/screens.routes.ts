/** 屏 behind the door: what is on a screen at a moment, and when something is on the screens. */
import { NEXT_AIRINGS } from '../../contract/screens.ts'
import type { Captions } from '../captions/captions.ts'
import type { Door } from '../http/door.ts'
import type { Notices } from '../notices/notices.ts'
import type { Programme } from '../programme/programme.ts'
import { gravestFirst } from '../published/published.rules.ts'

export interface ScreenParts {
  captions: Captions
  notices: Notices
  programme: Programme
}

export const screenRoutes = ({ screens: door }: Door, { captions, notices, programme }: ScreenParts) => ({
  at: door.at.handler(({ input: { moment, places } }) => ({
    captions: gravestFirst(captions.at(moment, places)),
    notices: gravestFirst(notices.at(moment, places)),
    programme: programme.at(moment, places),
  })),
  airings: door.airings.handler(({ input }) => captions.airings(input, NEXT_AIRINGS)),
})
