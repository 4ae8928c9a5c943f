/** What captions and notices have in common behind the door. */

import type { Which } from '../../contract/approval.ts'
import { actorOf, type Caller } from '../http/door.ts'
import type { Content } from './published.rules.ts'
import type { PublishedList } from './published.ts'

interface Call<Input> {
  input: Input
  context: Caller
}

/** Handlers of the acts that need nothing but the item; each room binds them to its own procedures. */
export const publishedActs = <Words extends Content>(list: PublishedList<Words>) => ({
  submit: ({ input, context }: Call<Which>) => list.submit(actorOf(context), input),
  approve: ({ input, context }: Call<Which>) => list.approve(actorOf(context), input),
  sendBack: ({ input, context }: Call<Which & { reason: string }>) =>
    list.sendBack(actorOf(context), input, input.reason),
  discard: ({ input, context }: Call<Which>) => list.discard(actorOf(context), input),
  withdraw: ({ input, context }: Call<Which>) => list.withdraw(actorOf(context), input),
  restore: ({ input, context }: Call<Which>) => list.restore(actorOf(context), input),
  reorder: ({ input, context }: Call<{ ids: string[] }>) => list.reorder(actorOf(context), input.ids),
})
