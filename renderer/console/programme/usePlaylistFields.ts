/** The fields of a playlist as staff read them, to compare two versions. */
import { useTranslation } from 'react-i18next'
import type { Field } from '../form/conflict.rules.ts'
import type { PlaylistValues } from './playlist.rules.ts'
import { useShareWords } from './useShareWords.ts'

export const usePlaylistFields = (): Field<PlaylistValues>[] => {
  const { t } = useTranslation('programme')
  const shareWords = useShareWords()
  const titles = (shows: PlaylistValues['shows']) =>
    shows.map(({ title }, index) => `${index + 1}. ${title}`).join('\n')
  return [
    { name: 'title', label: t('title'), kind: 'text', show: ({ title }) => title },
    { name: 'shows', label: t('chosen.label'), kind: 'text', show: ({ shows }) => titles(shows) },
    { name: 'share', label: t('share.label'), kind: 'text', show: ({ share }) => shareWords(share) },
    {
      name: 'films',
      label: t('films.label'),
      kind: 'text',
      show: ({ films }) => (films ? titles(films) : t('films.library')),
    },
  ]
}
