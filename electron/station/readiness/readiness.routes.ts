/** 早检 behind the door. */
import { actorOf, type Door } from '../http/door.ts'
import type { ReadinessRoom } from './readiness.ts'

export const readinessRoutes = ({ readiness: door }: Door, readiness: ReadinessRoom) => ({
  state: door.state.handler(() => readiness.state()),
  find: door.find.handler(({ input }) => readiness.find(input.id)),
  check: door.check.handler(({ context }) => readiness.check(actorOf(context))),
  selfTest: door.selfTest.handler(({ input }) => {
    readiness.selfTest(input)
    return { heard: true as const }
  }),
})
