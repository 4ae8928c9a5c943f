/** One list of published items on disk: the mechanism that captions and notices share. */
import type { Review, Step, Which } from '../../contract/approval.ts'
import type { ItemMeta } from '../../contract/common.ts'
import {
  approved,
  discarded,
  type Hand,
  handOf,
  sentBack,
  submitted,
  UNREVIEWED,
  written,
} from '../approval/approval.rules.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor, Audit, AuditRecord, Clock, NewId } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { Document } from '../storage/document.ts'
import { type Calendar, nextAirings, type Timed } from './airing.rules.ts'
import {
  type Content,
  inOrder,
  type Listed,
  lastWithdrawn,
  listedAt,
  liveAt,
  type PublishedItem,
  type Whereabouts,
} from './published.rules.ts'

/** What the site says of publishing. */
export interface Publishing {
  /** Whether one may approve one's own work here. */
  ownWork: () => boolean
  /** Place and tags of this screen. */
  here: () => Whereabouts
  calendar: () => Calendar
}

export interface PublishedParts<Words extends Content> extends Publishing {
  room: 'captions' | 'notices'
  document: Document<{ items: Array<PublishedItem<Words>> }>
  /** What an item is called in the audit log. */
  nameOf: (words: Words) => string
  clock: Clock
  newId: NewId
  audit: Audit
  /** Called after the list that a screen shows has changed, by staff or by time. */
  announce: () => void
}

interface Saving {
  step: Step
  reason: string
}

const ACT_OF_STEP = { submit: 'submit', publish: 'publish', urgent: 'publish-urgently' } as const

export const publishedList = <Words extends Content>(parts: PublishedParts<Words>) => {
  type Item = PublishedItem<Words>
  const { room, document, clock, audit } = parts
  const now = () => clock.now().toISOString()
  const items = () => document.data.items
  const at = (moment: string, here: Whereabouts) => liveAt(items(), moment, here, parts.calendar())
  const live = () => at(now(), parts.here())
  const listed = (item: Item) => listedAt(item, now(), parts.calendar())
  const inTurn = oneAtATime()

  const save = async (next: Item[]) => {
    await document.save({ items: next })
    parts.announce()
  }

  const handNow = (actor: Actor): Hand => handOf(actor, now(), parts.ownWork())

  const find = ({ id, revision }: Which): Item => {
    const found = items().find(item => item.id === id)
    if (!found) throw new Refusal('NOT_FOUND')
    if (found.revision !== revision) throw new Refusal('CONFLICT', { revision: found.revision })
    return found
  }

  const wordsOf = ({ proposed, approved }: Item) => {
    const words = proposed ?? approved
    return words ? parts.nameOf(words) : ''
  }

  const carryOut = (
    actor: Actor,
    act: AuditRecord['act'],
    before: Item | null,
    after: Item | null,
    next: Item[],
  ) => {
    const named = after ?? before
    const record = { room, act, item: named?.id ?? null, name: named ? wordsOf(named) : '', before, after }
    return audit.carryOut(actor, record, () => save(next))
  }

  const change = async (actor: Actor, act: AuditRecord['act'], item: Item, patch: Partial<Item>) => {
    const changed: Item = { ...item, ...patch, revision: item.revision + 1, updatedAt: now() }
    const next = items().map(one => (one.id === item.id ? changed : one))
    await carryOut(actor, act, item, changed, next)
    return listed(changed)
  }

  /** Where the words go once the review says what became of them; words that are approved anew are up again. */
  const placed = (words: Words, review: Review): Partial<Item> =>
    review.proposal
      ? { ...review, proposed: words }
      : { ...review, approved: words, proposed: null, withdrawnAt: null }

  const review = (
    which: Which,
    actor: Actor,
    act: AuditRecord['act'],
    step: (item: Item, hand: Hand) => Partial<Item>,
  ) =>
    inTurn(async () => {
      const item = find(which)
      return change(actor, act, item, step(item, handNow(actor)))
    })

  const blank = (): Item => {
    const meta: ItemMeta = {
      id: parts.newId(),
      revision: 1,
      createdAt: now(),
      updatedAt: now(),
      withdrawnAt: null,
    }
    return { ...meta, ...UNREVIEWED, approved: null, proposed: null }
  }

  let shown = ''
  return {
    live,
    /** Ids of the last that were taken off the screens by staff, newest first. */
    withdrawn: (count: number) => lastWithdrawn(items(), count),
    /** What is on a screen that stands `here` at a moment. */
    at,
    /** The next times of what may not even be saved. */
    airings: (timed: Timed, count: number) => nextAirings(timed, parts.calendar(), now(), count),
    list: (): Array<Listed<Words>> => items().map(listed),
    create: (actor: Actor, words: Words, { step, reason }: Saving) =>
      inTurn(async () => {
        const item = blank()
        const made = { ...item, ...placed(words, written(item, step, reason, handNow(actor), item.revision)) }
        await carryOut(actor, step === 'draft' ? 'create' : ACT_OF_STEP[step], null, made, [made, ...items()])
        return listed(made)
      }),
    /** Several as drafts in one save: each has its own entry in the audit log, and all of them are there or none. */
    createDrafts: (actor: Actor, drafts: readonly Words[]) =>
      inTurn(async () => {
        const made = drafts.map((words): Item => {
          const item = blank()
          return { ...item, ...placed(words, written(item, 'draft', '', handNow(actor), item.revision)) }
        })
        const records = made.map(
          item =>
            ({ room, act: 'create', item: item.id, name: wordsOf(item), before: null, after: item }) as const,
        )
        await audit.carryOut(actor, records, () => save([...made, ...items()]))
        return { added: made.length }
      }),
    update: (actor: Actor, which: Which, words: Words, { step, reason }: Saving) =>
      review(which, actor, step === 'draft' ? 'edit' : ACT_OF_STEP[step], (item, hand) =>
        placed(words, written(item, step, reason, hand, item.revision + 1)),
      ),
    submit: (actor: Actor, which: Which) => review(which, actor, 'submit', submitted),
    approve: (actor: Actor, which: Which) => {
      const act = items().find(({ id }) => id === which.id)?.proposal ? 'approve' : 'acknowledge'
      return review(which, actor, act, (item, hand) => ({
        ...approved(item, hand, item.revision + 1),
        ...(item.proposed && { approved: item.proposed, proposed: null, withdrawnAt: null }),
      }))
    },
    sendBack: (actor: Actor, which: Which, reason: string) =>
      review(which, actor, 'return', (item, hand) => sentBack(item, reason, hand)),
    /** What was never approved is gone with its proposal. */
    discard: (actor: Actor, which: Which) =>
      inTurn(async () => {
        const item = find(which)
        const left = { ...item, ...discarded(item), proposed: null }
        if (left.approved) await change(actor, 'discard', item, left)
        else
          await carryOut(
            actor,
            'discard',
            item,
            null,
            items().filter(({ id }) => id !== item.id),
          )
        return { removed: left.approved === null }
      }),
    withdraw: (actor: Actor, which: Which) =>
      review(which, actor, 'withdraw', item => {
        if (!item.approved) throw new Refusal('WRONG_STEP', { reason: 'nothing-approved' })
        return { withdrawnAt: now() }
      }),
    restore: (actor: Actor, which: Which) => review(which, actor, 'restore', () => ({ withdrawnAt: null })),
    reorder: async (actor: Actor, ids: readonly string[]) => {
      await inTurn(() => {
        const next = inOrder(items(), ids)
        const idsOf = (list: Item[]) => list.map(({ id }) => id)
        const record = {
          room,
          act: 'reorder',
          item: null,
          name: '',
          before: idsOf(items()),
          after: idsOf(next),
        } as const
        return audit.carryOut(actor, record, () => save(next))
      })
      return { savedAt: now() }
    },
    /** Announces what started or ended by the clock alone since the last tick. */
    tick: () => {
      const showing = live()
        .map(item => item.id)
        .join()
      if (showing !== shown) parts.announce()
      shown = showing
    },
  }
}
export type PublishedList<Words extends Content> = ReturnType<typeof publishedList<Words>>
