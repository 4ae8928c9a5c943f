/** The backup room behind the door: for technicians, and for the screen of a machine that nobody owns yet. */
import { actorOf, type Door } from '../http/door.ts'
import type { Backup } from './backup.ts'

export const backupRoutes = ({ backup: door }: Door, backup: Backup) => ({
  state: door.state.handler(() => backup.state()),
  sizes: door.sizes.handler(() => backup.sizes()),
  places: door.places.handler(({ input }) => backup.places(input.folder)),
  make: door.make.handler(async ({ input, context }) => {
    await backup.make(actorOf(context), input)
    return backup.state()
  }),
  cancel: door.cancel.handler(() => {
    backup.cancel()
    return backup.state()
  }),
  check: door.check.handler(({ input }) => {
    backup.check(input)
    return backup.state()
  }),
  restore: door.restore.handler(async ({ input, context }) => {
    await backup.restore(actorOf(context), input)
    return backup.state()
  }),
  discardReady: door.discardReady.handler(async ({ context }) => {
    await backup.discardReady(actorOf(context))
    return backup.state()
  }),
  removeKept: door.removeKept.handler(async ({ input, context }) => {
    await backup.removeKept(actorOf(context), input.name)
    return backup.state()
  }),
  restart: door.restart.handler(async ({ context }) => {
    await backup.restart(actorOf(context))
    return { restarting: true as const }
  }),
  first: firstRoutes(door.first, backup),
})

/** Nobody is signed in: the screen itself acts. */
const firstRoutes = (door: Door['backup']['first'], backup: Backup) => {
  const screen = { by: null, from: 'screen', roles: [] }
  return {
    state: door.state.handler(() => {
      backup.demandFirst()
      return backup.state()
    }),
    places: door.places.handler(({ input }) => {
      backup.demandFirst()
      return backup.places(input.folder)
    }),
    restore: door.restore.handler(async ({ input }) => {
      backup.demandFirst()
      await backup.restore(screen, input)
      return backup.state()
    }),
    restart: door.restart.handler(async () => {
      backup.demandFirst()
      await backup.restart(screen)
      return { restarting: true as const }
    }),
  }
}
