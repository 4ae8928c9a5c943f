/** 字幕: the captions room. */
import * as z from 'zod'
import { Caption, type CaptionDraft } from '../../contract/captions.ts'
import type { Door } from '../http/door.ts'
import { publishedList } from '../published/published.ts'
import type { RoomParts } from '../rooms.ts'

export const CaptionsDocument = z.object({ items: z.array(Caption) })

export const openCaptions = async ({ openDocument, announce, clock, newId }: RoomParts) => {
  const document = await openDocument({ name: 'captions', schema: CaptionsDocument, initial: { items: [] } })
  return publishedList<Caption, CaptionDraft>({
    document,
    clock,
    newId,
    announce: () => announce('captions'),
  })
}
export type Captions = Awaited<ReturnType<typeof openCaptions>>

export const captionRoutes = ({ captions: door }: Door, captions: Captions) => ({
  live: door.live.handler(() => captions.live()),
  list: door.list.handler(() => captions.list()),
  create: door.create.handler(({ input }) => captions.create(input)),
  update: door.update.handler(({ input }) => captions.update(input)),
  withdraw: door.withdraw.handler(({ input }) => captions.withdraw(input)),
  restore: door.restore.handler(({ input }) => captions.restore(input)),
  reorder: door.reorder.handler(({ input }) => captions.reorder(input.ids)),
})
