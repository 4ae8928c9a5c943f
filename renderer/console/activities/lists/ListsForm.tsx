/** Writes the catalogue's lists; what an activity uses stays, and what two people change is put together. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Catalogue, LIST_NAMES } from '../../../../electron/contract/activities.ts'
import { FormShell } from '../../form/FormShell.tsx'
import { useKeptSearch } from '../../form/useAddress.ts'
import { Others } from '../../presence/Others.tsx'
import { usePresence } from '../../presence/usePresence.ts'
import { EntryList } from './EntryList.tsx'
import { InUse } from './InUse.tsx'
import { usersOf } from './lists.rules.ts'
import { Overtaken } from './Overtaken.tsx'
import { type ListsForm as FormOfLists, useListsForm } from './useListsForm.ts'

/** What somebody began to use while it was being removed here. */
const UsedMeanwhile = ({ form, catalogue }: { form: FormOfLists; catalogue: Catalogue }) => {
  const { t } = useTranslation('catalogue')
  const entries = LIST_NAMES.flatMap(name => [...catalogue[name]])
  return form.used.map(id => (
    <InUse
      key={id}
      name={entries.find(entry => entry.id === id)?.name.zh ?? id}
      users={usersOf(catalogue.activities, id)}
      close={{ label: t('lists.putBack'), run: () => form.putBack(id) }}
    />
  ))
}

export const ListsForm = ({ catalogue }: { catalogue: Catalogue }) => {
  const { t } = useTranslation('catalogue')
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const form = useListsForm(catalogue)
  const present = usePresence('activities', 'lists')
  return (
    <FormShell
      {...form}
      label={t('lists.title')}
      onSubmit={form.submit}
      onCancel={() => navigate(`/activities${search}`)}
      onDiscard={form.takeTheirs}
      standing={<Others present={present} />}
      versions={form.theirs.length > 0 && <Overtaken form={form} />}
    >
      {LIST_NAMES.map(list => (
        <EntryList
          key={list}
          list={list}
          entries={form.values[list]}
          onChange={entries => form.change({ [list]: entries })}
          activities={catalogue.activities}
          problems={form.problems}
        />
      ))}
      <UsedMeanwhile form={form} catalogue={catalogue} />
    </FormShell>
  )
}
