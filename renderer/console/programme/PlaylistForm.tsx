/** Writes or edits a playlist, with its cycle beside it. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Playlist } from '../../../electron/contract/programme.ts'
import type { Show } from '../../../electron/contract/shows.ts'
import { TextField } from '../../components/TextField.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { TwoVersions } from '../form/TwoVersions.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useProblemText } from '../form/useProblemText.ts'
import { useTakeTheirs } from '../form/useTakeTheirs.ts'
import { Others } from '../presence/Others.tsx'
import { usePresence } from '../presence/usePresence.ts'
import { ChosenShows } from './ChosenShows.tsx'
import { CyclePreview } from './CyclePreview.tsx'
import { FilmsField } from './FilmsField.tsx'
import { ShareField } from './ShareField.tsx'
import { ShowPicker } from './ShowPicker.tsx'
import { usePlaylistFields } from './usePlaylistFields.ts'
import { type PlaylistFormState, usePlaylistForm } from './usePlaylistForm.ts'

export interface PlaylistFormProps {
  playlist: Playlist | undefined
  shows: readonly Show[]
}

const countsOf = (values: PlaylistFormState['values']) => {
  const counts = new Map<string, number>()
  for (const { show } of values.shows) counts.set(show, (counts.get(show) ?? 0) + 1)
  return counts
}

const Fields = ({ form, shows }: { form: PlaylistFormState; shows: readonly Show[] }) => {
  const { t } = useTranslation('programme')
  const { values, change } = form
  const problem = useProblemText(form.problems)
  const library = new Map(shows.map(show => [show.id, show]))
  return (
    <>
      <TextField
        label={t('title')}
        value={values.title}
        onChange={title => change({ title })}
        hint={t('playlist.titleHint')}
        error={problem('title', t('title'))}
      />
      <ShowPicker
        label={t('picker.label')}
        shows={shows}
        counts={countsOf(values)}
        onAdd={({ id, title }) => change({ shows: [...values.shows, { show: id, title }] })}
      />
      <ChosenShows
        label={t('chosen.label')}
        value={values.shows}
        onChange={chosen => change({ shows: chosen })}
        library={library}
        empty={t('chosen.none')}
        error={problem('shows', t('chosen.label'))}
      />
      <ShareField value={values.share} onChange={share => change({ share: share ?? { kind: 'none' } })} />
      {values.share.kind !== 'none' && (
        <FilmsField
          value={values.films}
          onChange={films => change({ films })}
          shows={shows}
          library={library}
          error={problem('safety.films', t('films.label'))}
        />
      )}
    </>
  )
}

export const PlaylistForm = ({ playlist, shows }: PlaylistFormProps) => {
  const { t } = useTranslation('programme')
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const form = usePlaylistForm(playlist)
  const fields = usePlaylistFields()
  const takeTheirs = useTakeTheirs(form)
  const present = usePresence('programme', playlist?.id ?? null)
  return (
    <FormShell
      {...form}
      label={t(playlist ? 'playlist.edit' : 'playlist.new')}
      onSubmit={form.submit}
      onCancel={() => navigate(`/programme${search}`)}
      onDiscard={form.discard}
      standing={<Others present={present} />}
      versions={
        form.theirs && (
          <TwoVersions
            fields={fields}
            mine={form.values}
            theirs={form.theirs}
            by={null}
            onChange={form.change}
            onTakeTheirs={takeTheirs}
          />
        )
      }
      preview={<CyclePreview values={form.values} library={shows} />}
    >
      <Fields form={form} shows={shows} />
    </FormShell>
  )
}
