/** The rounds room behind the door. */
import type { Door } from '../http/door.ts'
import type { Rounds } from './rounds.ts'

export const roundRoutes = ({ rounds: door }: Door, rounds: Rounds) => ({
  menu: door.menu.handler(() => {
    const open = rounds.current()
    if (!open) return null
    const { revision: _, progress: __, ...menu } = open
    return menu
  }),
  results: door.results.handler(() => rounds.results()),
  list: door.list.handler(() => rounds.list()),
  create: door.create.handler(({ input }) => rounds.create(input)),
  open: door.open.handler(({ input }) => rounds.open(input)),
  close: door.close.handler(({ input }) => rounds.close(input)),
  remove: door.remove.handler(({ input }) => rounds.remove(input)),
  progress: door.progress.handler(({ input }) => rounds.progress(input)),
})
