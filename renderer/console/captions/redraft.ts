/** Writes a caption down as a draft again: in its place, or anew where it is gone. */
import type { ListedCaption } from '../../../electron/contract/captions.ts'
import { client } from '../../client/station.ts'

export const redraftCaption = (
  { text, level, places, start, end, when }: ListedCaption,
  still: ListedCaption | undefined,
): Promise<ListedCaption> => {
  const words = { text, level, places, start, end, when, step: 'draft' as const }
  return still
    ? client.captions.update({ ...words, id: still.id, revision: still.revision })
    : client.captions.create(words)
}
