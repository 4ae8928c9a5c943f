/** The plays behind the door. */
import { actorOf, type Door } from '../http/door.ts'
import type { Plays } from './plays.ts'

const kept = { kept: true as const }

export const playRoutes = ({ plays: door }: Door, plays: Plays) => ({
  state: door.state.handler(() => plays.state()),
  begin: door.begin.handler(({ input }) => {
    plays.begin(input)
    return kept
  }),
  beat: door.beat.handler(({ input }) => {
    plays.beat(input)
    return kept
  }),
  end: door.end.handler(({ input: { outcome, ...playing } }) => {
    plays.end(playing, outcome)
    return kept
  }),
  like: door.like.handler(({ input }) => plays.like(input.id, input.show)),
  tryAgain: door.tryAgain.handler(async ({ input, context }) => {
    await plays.tryAgain(actorOf(context), input.show)
    return kept
  }),
  figures: door.figures.handler(({ input }) => plays.figures(input)),
  log: door.log.handler(({ input }) => plays.log(input)),
  export: door.export.handler(({ input, context }) => plays.export(actorOf(context), input)),
})
