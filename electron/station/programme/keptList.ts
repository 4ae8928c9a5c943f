/** One of the lists of the programme: its items are made, changed and removed, each act on record and on disk. */
import type { Which } from '../../contract/approval.ts'
import type { Actor, Audit, Clock, NewId } from '../ports.ts'
import { Refusal } from '../refusal.ts'

/** What an item carries besides its words. */
export interface Meta {
  id: string
  revision: number
  createdAt: string
  updatedAt: string
}

export interface ListParts<Words extends { title: string }> {
  items: () => ReadonlyArray<Words & Meta>
  /** Answers when the list is on disk. */
  put: (next: Array<Words & Meta>) => Promise<void>
  audit: Audit
  clock: Clock
  newId: NewId
}

export const keptList = <Words extends { title: string }>(parts: ListParts<Words>) => {
  type Item = Words & Meta
  const { items, put, audit, clock, newId } = parts
  const carryOut = (
    actor: Actor,
    act: 'create' | 'edit' | 'remove',
    { before, after }: { before: Item | null; after: Item | null },
    next: Item[],
  ) => {
    const { id, title } = after ?? before ?? { id: null, title: '' }
    return audit.carryOut(actor, { room: 'programme', act, item: id, name: title, before, after }, () =>
      put(next),
    )
  }
  const find = ({ id, revision }: Which): Item => {
    const found = items().find(item => item.id === id)
    if (!found) throw new Refusal('NOT_FOUND')
    if (found.revision !== revision) throw new Refusal('CONFLICT', { revision: found.revision })
    return found
  }
  return {
    find,
    create: async (actor: Actor, words: Words) => {
      const at = clock.now().toISOString()
      const after: Item = { ...words, id: newId(), revision: 1, createdAt: at, updatedAt: at }
      await carryOut(actor, 'create', { before: null, after }, [...items(), after])
      return after
    },
    update: async (actor: Actor, before: Item, words: Words) => {
      const after: Item = {
        ...before,
        ...words,
        revision: before.revision + 1,
        updatedAt: clock.now().toISOString(),
      }
      const next = items().map(item => (item.id === before.id ? after : item))
      await carryOut(actor, 'edit', { before, after }, next)
      return after
    },
    remove: async (actor: Actor, before: Item) => {
      await carryOut(
        actor,
        'remove',
        { before, after: null },
        items().filter(({ id }) => id !== before.id),
      )
      return { removed: true as const }
    },
  }
}
