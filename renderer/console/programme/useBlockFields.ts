/** The fields of a block as staff read them, to compare two versions. */
import { useTranslation } from 'react-i18next'
import type { Playlist } from '../../../electron/contract/programme.ts'
import type { Field } from '../form/conflict.rules.ts'
import { usePlaceNames } from '../form/usePlaceNames.ts'
import { useWhenWords } from '../form/when/useWhenWords.ts'
import type { BlockValues } from './block.rules.ts'
import { useShareWords } from './useShareWords.ts'

type Said = Omit<Field<BlockValues>, 'name' | 'kind'>

export const useBlockFields = (playlists: readonly Playlist[]): Field<BlockValues>[] => {
  const { t } = useTranslation(['programme', 'console', 'when'])
  const placeNames = usePlaceNames()
  const whenWords = useWhenWords()
  const shareWords = useShareWords()
  const listName = (id: string | null) => playlists.find(list => list.id === id)?.title ?? ''
  const fields: Record<Exclude<keyof BlockValues, 'revision'>, Said> = {
    title: { label: t('title'), show: ({ title }) => title },
    playlist: { label: t('block.playlist'), show: ({ playlist }) => listName(playlist) },
    places: { label: t('console:form.places'), show: ({ places }) => placeNames(places) },
    firstDay: { label: t('block.firstDay'), show: ({ firstDay }) => firstDay },
    lastDay: { label: t('block.lastDay'), show: ({ lastDay }) => lastDay },
    when: { label: t('when:label'), show: ({ when }) => whenWords(when) },
    loops: { label: t('block.loopsLabel'), show: ({ loops }) => t(loops ? 'block.loops' : 'block.once') },
    safety: { label: t('share.label'), show: ({ safety }) => shareWords(safety) },
  }
  return (Object.keys(fields) as (keyof typeof fields)[]).map(name => ({
    name,
    kind: 'text',
    ...fields[name],
  }))
}
