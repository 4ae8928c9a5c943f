/** Says what a show is: title, genre, unit, performers, occasion, theme, date. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { GENRES, type Show, type ShowFacts } from '../../../electron/contract/shows.ts'
import { client } from '../../client/station.ts'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useSay } from '../desk/say.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { Two } from '../form/Two.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useForm } from '../form/useForm.ts'
import { useProblemText } from '../form/useProblemText.ts'
import { checkShow, factsOf } from './show.rules.ts'

const useShowForm = (show: Show) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const [initial] = useState(() => factsOf(show))
  return useForm<ShowFacts, ShowFacts, Show>({
    room: 'shows',
    item: show.id,
    initial,
    check: checkShow,
    send: facts => client.shows.update({ ...facts, id: show.id }),
    onSaved: () => {
      say({ text: t('form.saved') })
      navigate(`/shows${search}`)
    },
  })
}

const WORDS = ['unit', 'performers', 'event', 'theme', 'date'] as const

export const ShowForm = ({ show }: { show: Show }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const form = useShowForm(show)
  const { values, change } = form
  const problem = useProblemText(form.problems)
  return (
    <FormShell
      {...form}
      label={t('shows.edit')}
      submitLabel={t('form.save')}
      onSubmit={form.submit}
      onCancel={() => navigate(`/shows${search}`)}
      onDiscard={() => form.restart(factsOf(show))}
    >
      <Two>
        <TextField
          label={t('shows.name')}
          value={values.title}
          onChange={title => change({ title })}
          error={problem('title', t('shows.name'))}
        />
        <Select
          label={t('shows.genre')}
          value={values.genre}
          onChange={genre => change({ genre })}
          options={GENRES.map(genre => ({ value: genre, label: t(`shows.genres.${genre}`) }))}
        />
        {WORDS.map(name => (
          <TextField
            key={name}
            label={t(`shows.${name}`)}
            value={values[name]}
            onChange={text => change({ [name]: text })}
            hint={t(`shows.${name}Hint`)}
            error={problem(name, t(`shows.${name}`))}
          />
        ))}
      </Two>
    </FormShell>
  )
}
