/** The shows room behind the door. */
import type { Door } from '../http/door.ts'
import { Refusal } from '../refusal.ts'
import type { Shows } from './shows.ts'

export const showRoutes = ({ shows: door }: Door, shows: Shows) => ({
  list: door.list.handler(() => shows.list()),
  update: door.update.handler(async ({ input: { id, ...facts } }) => {
    const show = await shows.update(id, facts)
    if (!show) throw new Refusal('NOT_FOUND')
    return show
  }),
  remove: door.remove.handler(async ({ input }) => {
    if (!(await shows.remove(input.id))) throw new Refusal('NOT_FOUND')
    return { removed: true as const }
  }),
})
