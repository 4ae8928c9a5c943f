/** 字幕: the captions room. */
import * as z from 'zod'
import { Caption, type CaptionWords, WITHDRAWN_KEPT } from '../../contract/captions.ts'
import { actorOf, type Door } from '../http/door.ts'
import { withApproval } from '../published/migrations/0002-approval.ts'
import { withWhen } from '../published/migrations/0003-when.ts'
import { publishedActs } from '../published/published.routes.ts'
import { gravestFirst } from '../published/published.rules.ts'
import { type Publishing, publishedList } from '../published/published.ts'
import type { RoomParts } from '../rooms.ts'

export const CAPTIONS = {
  name: 'captions',
  schema: z.object({ items: z.array(Caption) }),
  version: 3,
  migrations: [withApproval, withWhen],
}

export const openCaptions = async ({ openDocument, announce, ...parts }: RoomParts & Publishing) =>
  publishedList<CaptionWords>({
    ...parts,
    room: 'captions',
    document: await openDocument({ ...CAPTIONS, initial: { items: [] } }),
    nameOf: ({ text }) => text,
    announce: () => announce('captions'),
  })
export type Captions = Awaited<ReturnType<typeof openCaptions>>

export const captionRoutes = ({ captions: door }: Door, captions: Captions) => {
  const acts = publishedActs(captions)
  return {
    live: door.live.handler(() => gravestFirst(captions.live())),
    crawl: door.crawl.handler(() => ({
      captions: gravestFirst(captions.live()),
      withdrawn: captions.withdrawn(WITHDRAWN_KEPT),
    })),
    list: door.list.handler(() => captions.list()),
    create: door.create.handler(({ input: { step, reason, ...words }, context }) =>
      captions.create(actorOf(context), words, { step, reason }),
    ),
    update: door.update.handler(({ input: { id, revision, step, reason, ...words }, context }) =>
      captions.update(actorOf(context), { id, revision }, words, { step, reason }),
    ),
    drafts: door.drafts.handler(({ input, context }) =>
      captions.createDrafts(actorOf(context), input.captions),
    ),
    submit: door.submit.handler(acts.submit),
    approve: door.approve.handler(acts.approve),
    sendBack: door.sendBack.handler(acts.sendBack),
    discard: door.discard.handler(acts.discard),
    withdraw: door.withdraw.handler(acts.withdraw),
    restore: door.restore.handler(acts.restore),
    reorder: door.reorder.handler(acts.reorder),
  }
}
