/** Writes a notice down as a draft again: in its place, or anew where it is gone. */
import type { ListedNotice } from '../../../electron/contract/notices.ts'
import { client } from '../../client/station.ts'

export const redraftNotice = (
  { title, content, media, recording, level, issuer, places, start, end, when }: ListedNotice,
  still: ListedNotice | undefined,
): Promise<ListedNotice> => {
  const words = {
    title,
    content,
    media,
    recording,
    level,
    issuer,
    places,
    start,
    end,
    when,
    step: 'draft' as const,
  }
  return still
    ? client.notices.update({ ...words, id: still.id, revision: still.revision })
    : client.notices.create(words)
}
