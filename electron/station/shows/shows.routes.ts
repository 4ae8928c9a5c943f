/** The shows room behind the door; what staff change is recorded. */
import { actorOf, type Caller, type Door } from '../http/door.ts'
import type { Audit } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { Shows } from './shows.ts'

export const showRoutes = ({ shows: door }: Door, shows: Shows, audit: Audit) => {
  const find = (id: string) => {
    const show = shows.list().find(candidate => candidate.id === id)
    if (!show) throw new Refusal('NOT_FOUND')
    if (show.synced) throw new Refusal('SYNCED_SHOW')
    return show
  }
  const record = (act: 'edit' | 'remove', { id, title }: { id: string; title: string }) =>
    ({ room: 'shows', act, item: id, name: title }) as const
  const removal = async (id: string, context: Caller) => {
    const before = find(id)
    return audit.carryOut(actorOf(context), { ...record('remove', before), before }, () => shows.remove(id))
  }
  return {
    list: door.list.handler(() => shows.list()),
    update: door.update.handler(async ({ input: { id, ...facts }, context }) => {
      const before = find(id)
      const after = { ...before, ...facts }
      const act = { ...record('edit', after), before, after }
      const show = await audit.carryOut(actorOf(context), act, () => shows.update(id, facts))
      if (!show) throw new Refusal('NOT_FOUND')
      return show
    }),
    remove: door.remove.handler(async ({ input, context }) => {
      if (!(await removal(input.id, context))) throw new Refusal('NOT_FOUND')
      return { removed: true as const }
    }),
  }
}
