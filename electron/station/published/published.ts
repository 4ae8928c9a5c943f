/** One list of published items on disk: the mechanism that captions and notices share. */
import type { ItemMeta, ItemState } from '../../contract/common.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Clock, NewId } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { Document } from '../storage/document.ts'
import { inOrder, liveAt, type PublishedItem, stateAt } from './published.rules.ts'

type Which = { id: string; revision: number }

export interface PublishedParts<Item extends PublishedItem> {
  document: Document<{ items: Item[] }>
  clock: Clock
  newId: NewId
  /** Called after the list that a screen shows has changed, by staff or by time. */
  announce: () => void
}

export const publishedList = <Item extends PublishedItem, Draft extends Omit<Item, keyof ItemMeta>>({
  document,
  clock,
  newId,
  announce,
}: PublishedParts<Item>) => {
  const now = () => clock.now().toISOString()
  const items = () => document.data.items
  const inTurn = oneAtATime()

  const save = async (next: Item[]) => {
    await document.save({ items: next })
    announce()
  }

  const change = async ({ id, revision }: Which, apply: (item: Item) => Item): Promise<Item> => {
    const found = items().find(item => item.id === id)
    if (!found) throw new Refusal('NOT_FOUND')
    if (found.revision !== revision) throw new Refusal('CONFLICT', { revision: found.revision })
    const changed = { ...apply(found), revision: revision + 1, updatedAt: now() }
    await save(items().map(item => (item.id === id ? changed : item)))
    return changed
  }

  let shown = ''
  return {
    live: () => liveAt(items(), now()),
    list: (): Array<Item & { state: ItemState }> =>
      items().map(item => ({ ...item, state: stateAt(item, now()) })),
    create: async (draft: Draft): Promise<Item> => {
      const meta = {
        id: newId(),
        revision: 1,
        places: [],
        createdAt: now(),
        updatedAt: now(),
        withdrawnAt: null,
      } satisfies ItemMeta
      const item = { ...draft, ...meta } as unknown as Item
      await inTurn(() => save([item, ...items()]))
      return item
    },
    update: ({ id, revision, ...draft }: Which & Draft) =>
      inTurn(() => change({ id, revision }, item => ({ ...item, ...draft }))),
    withdraw: (which: Which) => inTurn(() => change(which, item => ({ ...item, withdrawnAt: now() }))),
    restore: (which: Which) => inTurn(() => change(which, item => ({ ...item, withdrawnAt: null }))),
    reorder: async (ids: readonly string[]) => {
      await inTurn(() => save(inOrder(items(), ids)))
      return { savedAt: now() }
    },
    /** Announces what started or ended by the clock alone since the last tick. */
    tick: () => {
      const showing = liveAt(items(), now())
        .map(item => item.id)
        .join()
      if (showing !== shown) announce()
      shown = showing
    },
  }
}
