/** 公告: the notices room. */
import * as z from 'zod'
import { Notice, type NoticeDraft } from '../../contract/notices.ts'
import type { Door } from '../http/door.ts'
import { publishedList } from '../published/published.ts'
import type { RoomParts } from '../rooms.ts'
import { gravestFirst } from './notices.rules.ts'

export const NoticesDocument = z.object({ items: z.array(Notice) })

export const openNotices = async ({ openDocument, announce, clock, newId }: RoomParts) => {
  const document = await openDocument({ name: 'notices', schema: NoticesDocument, initial: { items: [] } })
  return publishedList<Notice, NoticeDraft>({ document, clock, newId, announce: () => announce('notices') })
}
export type Notices = Awaited<ReturnType<typeof openNotices>>

export const noticeRoutes = ({ notices: door }: Door, notices: Notices) => ({
  live: door.live.handler(() => gravestFirst(notices.live())),
  list: door.list.handler(() => notices.list()),
  create: door.create.handler(({ input }) => notices.create(input)),
  update: door.update.handler(({ input }) => notices.update(input)),
  withdraw: door.withdraw.handler(({ input }) => notices.withdraw(input)),
  restore: door.restore.handler(({ input }) => notices.restore(input)),
  reorder: door.reorder.handler(({ input }) => notices.reorder(input.ids)),
})
