/** 公告: the notices room. */
import * as z from 'zod'
import { KeptNotice, type NoticeWords } from '../../contract/notices.ts'
import { actorOf, type Door } from '../http/door.ts'
import { withApproval } from '../published/migrations/0002-approval.ts'
import { withWhen } from '../published/migrations/0003-when.ts'
import { publishedActs } from '../published/published.routes.ts'
import { gravestFirst } from '../published/published.rules.ts'
import { type Publishing, publishedList } from '../published/published.ts'
import type { RoomParts } from '../rooms.ts'
import { withKinds } from './migrations/0004-kinds.ts'

export const NOTICES = {
  name: 'notices',
  schema: z.object({ items: z.array(KeptNotice) }),
  version: 4,
  migrations: [withApproval, withWhen, withKinds],
}

export const openNotices = async ({ openDocument, announce, ...parts }: RoomParts & Publishing) =>
  publishedList<NoticeWords>({
    ...parts,
    room: 'notices',
    document: await openDocument({ ...NOTICES, initial: { items: [] } }),
    nameOf: ({ title }) => title,
    announce: () => announce('notices'),
  })
export type Notices = Awaited<ReturnType<typeof openNotices>>

export const noticeRoutes = ({ notices: door }: Door, notices: Notices) => {
  const acts = publishedActs(notices)
  return {
    live: door.live.handler(() => gravestFirst(notices.live())),
    list: door.list.handler(() => notices.list()),
    create: door.create.handler(({ input: { step, reason, ...words }, context }) =>
      notices.create(actorOf(context), words, { step, reason }),
    ),
    update: door.update.handler(({ input: { id, revision, step, reason, ...words }, context }) =>
      notices.update(actorOf(context), { id, revision }, words, { step, reason }),
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
