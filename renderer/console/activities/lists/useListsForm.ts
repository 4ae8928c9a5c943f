/** The state of the lists' form, how it is sent, and what happens when somebody else saves meanwhile. */
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import * as z from 'zod'
import {
  type Catalogue,
  type CatalogueLists,
  LIST_NAMES,
  type ListsUpdate,
} from '../../../../electron/contract/activities.ts'
import { errorCode, errorData } from '../../../client/errors.ts'
import { client } from '../../../client/station.ts'
import { useSay } from '../../desk/say.tsx'
import { useForm } from '../../form/useForm.ts'
import {
  changedLists,
  checkLists,
  type ListsValues,
  listsOf,
  mergedLists,
  renamedTwice,
  valuesOf,
  withEntry,
} from './lists.rules.ts'

const Used = z.object({ ids: z.array(z.string()) })

/** Entries that somebody began to use while they were removed here, as long as they are. */
const usedIn = (error: unknown, values: ListsValues): string[] => {
  const used = errorCode(error) === 'IN_USE' ? Used.safeParse(errorData(error)).data : undefined
  const ids = LIST_NAMES.flatMap(name => values[name].map(({ id }) => id))
  return (used?.ids ?? []).filter(id => !ids.includes(id))
}

/** Somebody else's lists are a better answer than a sentence, and what is back in its place needs none. */
const standing = (error: unknown, used: readonly string[]) =>
  errorCode(error) === 'CONFLICT' || (errorCode(error) === 'IN_USE' && used.length === 0) ? null : error

/** An activity that somebody saved meanwhile is no reason to ask again. */
const save = async (update: ListsUpdate, base: CatalogueLists): Promise<Catalogue> => {
  try {
    return await client.activities.lists(update)
  } catch (error) {
    if (errorCode(error) !== 'CONFLICT') throw error
    const now = await client.activities.catalogue()
    if (changedLists(base, now).length > 0) throw error
    return client.activities.lists({ ...update, revision: now.revision })
  }
}

const showQuestion = (form: HTMLElement | null) => {
  const question = form?.querySelector<HTMLElement>('[data-versions]')
  question?.focus({ preventScroll: true })
  question?.scrollIntoView({ block: 'center' })
}

export const useListsForm = (catalogue: Catalogue) => {
  const { t } = useTranslation('catalogue')
  const say = useSay()
  const [, navigate] = useLocation()
  const [initial] = useState(() => valuesOf(catalogue))
  const form = useForm<ListsValues, ListsUpdate, Catalogue>({
    room: 'activities',
    item: 'lists',
    initial,
    check: values => checkLists(values, catalogue),
    send: (update, { base }) => save(update, base),
    onSaved: () => {
      say({ text: t('lists.saved') })
      navigate('/activities')
    },
  })
  const { values } = form
  const untouched = changedLists(values.base, values).length === 0
  const theirs = form.pending ? [] : changedLists(values.base, catalogue)
  // Both may have come to the same.
  const overtaken = theirs.length > 0 && changedLists(values, catalogue).length > 0
  const follow = useEffectEvent(() => form.restart(valuesOf(catalogue)))
  const unseen = theirs.length > 0 && (untouched || !overtaken)
  useEffect(() => {
    // Nothing of one's own is lost, so there is nothing to ask.
    if (unseen) follow()
  }, [unseen])
  const used = usedIn(form.error, values)
  return {
    ...form,
    /** Lists that somebody else saved since, while they are not taken or put together. */
    theirs: overtaken && !untouched ? theirs : [],
    renamedTwice: renamedTwice(values, listsOf(catalogue)),
    used,
    error: standing(form.error, used),
    putBack: (id: string) => form.change(withEntry(values, id)),
    submit: () => (overtaken && !untouched ? showQuestion(form.element.current) : form.submit()),
    takeTheirs: () => form.restart(valuesOf(catalogue)),
    merge: () => form.change(mergedLists(values, listsOf(catalogue))),
  }
}
export type ListsForm = ReturnType<typeof useListsForm>
