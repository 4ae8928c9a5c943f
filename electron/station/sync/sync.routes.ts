/** The sync room behind the door. */
import { actorOf, type Door } from '../http/door.ts'
import type { Sync } from './sync.ts'

export const syncRoutes = ({ sync: door }: Door, sync: Sync) => ({
  state: door.state.handler(() => sync.state()),
  configure: door.configure.handler(async ({ input, context }) => {
    await sync.configure(actorOf(context), input)
    return sync.state()
  }),
  trust: door.trust.handler(async ({ input, context }) => {
    await sync.trust(actorOf(context), input.publicKey)
    return sync.state()
  }),
  distrust: door.distrust.handler(async ({ input, context }) => {
    await sync.distrust(actorOf(context), input.id)
    return sync.state()
  }),
  start: door.start.handler(async ({ context }) => {
    await sync.start(actorOf(context))
    return sync.state()
  }),
  startFromStick: door.startFromStick.handler(async ({ input, context }) => {
    await sync.startFromStick(actorOf(context), input.path)
    return sync.state()
  }),
  cancel: door.cancel.handler(async ({ context }) => {
    await sync.cancel(actorOf(context))
    return sync.state()
  }),
})
