/** Takes a block or a playlist out of the programme; one sentence says it, and puts it back. */
import { useTranslation } from 'react-i18next'
import type { Block, Playlist } from '../../../electron/contract/programme.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { shortened } from '../form/shortened.ts'
import { draftOf, valuesOf } from './playlist.rules.ts'

export const useRemove = () => {
  const { t } = useTranslation(['programme', 'lists'])
  const say = useSay()
  const { attempt } = useAttempt()
  const remove = (title: string, act: () => Promise<unknown>, back: () => Promise<unknown>) =>
    attempt(async () => {
      await act()
      say({
        text: t('removed', { title: shortened(title) }),
        action: { label: t('lists:undo'), run: () => attempt(back) },
      })
    })
  return {
    block: ({ id, revision, createdAt: _, updatedAt: __, ...words }: Block) =>
      remove(
        words.title,
        () => client.programme.blocks.remove({ id, revision }),
        () => client.programme.blocks.create(words),
      ),
    playlist: (list: Playlist) =>
      remove(
        list.title,
        () => client.programme.playlists.remove({ id: list.id, revision: list.revision }),
        () => client.programme.playlists.create(draftOf(valuesOf(list))),
      ),
  }
}
