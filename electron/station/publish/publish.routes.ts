/** The room that builds libraries, behind the door. */
import { actorOf, type Door } from '../http/door.ts'
import type { Publish } from './publish.ts'

export const publishRoutes = ({ publish: door }: Door, publish: Publish) => ({
  state: door.state.handler(() => publish.state()),
  places: door.places.handler(({ input }) => publish.places(input)),
  look: door.look.handler(async ({ input }) => {
    await publish.look(input)
    return publish.state()
  }),
  start: door.start.handler(async ({ input, context }) => {
    await publish.start(actorOf(context), input)
    return publish.state()
  }),
  cancel: door.cancel.handler(async ({ context }) => {
    await publish.cancel(actorOf(context))
    return publish.state()
  }),
  sign: door.sign.handler(async ({ input, context }) => {
    await publish.sign(actorOf(context), input.days)
    return publish.state()
  }),
  keys: door.keys.handler(() => publish.keys()),
  takeKeys: door.takeKeys.handler(async ({ input, context }) => {
    await publish.takeKeys(actorOf(context), input.folder)
    return publish.keys()
  }),
  renewKeys: door.renewKeys.handler(async ({ input, context }) => {
    await publish.renewKeys(actorOf(context), input.root)
    return publish.keys()
  }),
  moveRoot: door.moveRoot.handler(async ({ input, context }) => {
    await publish.moveRoot(actorOf(context), input.folder)
    return publish.keys()
  }),
  adopt: door.adopt.handler(async ({ context }) => {
    await publish.adopt(actorOf(context))
    return { adopted: true as const }
  }),
})
