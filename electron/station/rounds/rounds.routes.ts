/** The rounds room behind the door. */
import { actorOf, type Door } from '../http/door.ts'
import type { Rounds } from './rounds.ts'

export const roundRoutes = ({ rounds: door }: Door, rounds: Rounds) => ({
  menu: door.menu.handler(() => {
    const open = rounds.current()
    if (!open) return null
    const { revision: _, progress: __, review: ___, ...menu } = open
    return menu
  }),
  results: door.results.handler(() => rounds.results()),
  list: door.list.handler(() => rounds.list()),
  create: door.create.handler(({ input, context }) => rounds.create(actorOf(context), input)),
  open: door.open.handler(({ input, context }) => rounds.open(actorOf(context), input)),
  close: door.close.handler(({ input, context }) => rounds.close(actorOf(context), input)),
  remove: door.remove.handler(({ input, context }) => rounds.remove(actorOf(context), input)),
  submit: door.submit.handler(({ input, context }) => rounds.submit(actorOf(context), input)),
  approve: door.approve.handler(({ input, context }) => rounds.approve(actorOf(context), input)),
  sendBack: door.sendBack.handler(({ input, context }) =>
    rounds.sendBack(actorOf(context), input, input.reason),
  ),
  discard: door.discard.handler(({ input, context }) => rounds.discard(actorOf(context), input)),
  progress: door.progress.handler(({ input, context }) => rounds.progress(actorOf(context), input)),
})
