/** The state of a block's form and how it is sent. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Block, BlockDraft, Playlist } from '../../../electron/contract/programme.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useItemForm } from '../form/useItemForm.ts'
import { type BlockValues, checkBlock, newBlock, valuesOf } from './block.rules.ts'

export const NEW_BLOCK = 'new-block'

export const useBlockForm = (block: Block | undefined, playlists: readonly Playlist[]) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const only = playlists.length === 1 ? (playlists[0]?.id ?? null) : null
  return useItemForm<BlockValues, BlockDraft, Block>({
    room: 'programme',
    item: block?.id ?? NEW_BLOCK,
    stored: block && valuesOf(block),
    empty: () => newBlock(new Date(), only),
    check: checkBlock,
    send: (draft, { revision }) =>
      block
        ? client.programme.blocks.update({ ...draft, id: block.id, revision })
        : client.programme.blocks.create(draft),
    onSaved: () => {
      say({ text: t('form.saved') })
      navigate(`/programme${search}`)
    },
  })
}
export type BlockFormState = ReturnType<typeof useBlockForm>
