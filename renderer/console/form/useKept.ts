/** Whether what somebody typed of an item is still kept in this browser, also when the item itself is gone. */
import { useSession } from '../gate/session.ts'
import { readDraft } from './draftStore.ts'

export const useKept = (room: string, item: string): boolean =>
  readDraft({ owner: useSession().member.id, room, item }) !== null
