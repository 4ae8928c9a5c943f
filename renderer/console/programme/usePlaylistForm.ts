/** The state of a playlist's form and how it is sent. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Playlist, PlaylistDraft } from '../../../electron/contract/programme.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useItemForm } from '../form/useItemForm.ts'
import { checkPlaylist, NEW_PLAYLIST, type PlaylistValues, valuesOf } from './playlist.rules.ts'

export const NEW_LIST = 'new-list'

export const usePlaylistForm = (playlist: Playlist | undefined) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  return useItemForm<PlaylistValues, PlaylistDraft, Playlist>({
    room: 'programme',
    item: playlist?.id ?? NEW_LIST,
    stored: playlist && valuesOf(playlist),
    empty: () => NEW_PLAYLIST,
    check: checkPlaylist,
    send: (draft, { revision }) =>
      playlist
        ? client.programme.playlists.update({ ...draft, id: playlist.id, revision })
        : client.programme.playlists.create(draft),
    onSaved: () => {
      say({ text: t('form.saved') })
      navigate(`/programme${search}`)
    },
  })
}
export type PlaylistFormState = ReturnType<typeof usePlaylistForm>
