/** The form of a new backup: what was chosen, what is missing, and how it is begun. Its passphrase is kept nowhere. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { errorCode, errorData, isNotConfirmed } from '../../client/errors.ts'
import { client, station } from '../../client/station.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { OTHER } from '../form/folderChoice.rules.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { EMPTY, folderOf, isEncrypted, type MakeProblem, type MakeValues, problemOf } from './backup.rules.ts'

const Reason = z.object({ reason: z.enum(['relative', 'missing', 'not-a-folder', 'inside-data']) })

/** What is wrong with the place, else with the whole. */
const useRefusal = (error: unknown) => {
  const { t } = useTranslation('backup')
  const errorText = useErrorText()
  if (!error || isNotConfirmed(error)) return { where: undefined, other: null }
  const { data } = Reason.safeParse(errorData(error))
  if (errorCode(error) === 'BAD_FOLDER' && data)
    return { where: t(`make.problem.${data.reason}`), other: null }
  return { where: undefined, other: errorText(error) }
}

export const useMake = () => {
  const { t } = useTranslation('backup')
  const queries = useQueryClient()
  const confirmed = useConfirmed()
  const [values, setValues] = useState<MakeValues>(EMPTY)
  const [tried, setTried] = useState(false)
  const making = useMutation({
    mutationFn: (now: MakeValues) =>
      confirmed(() =>
        client.backup.make({
          folder: folderOf(now),
          scope: now.scope,
          library: now.library,
          passphrase: isEncrypted(now) ? now.passphrase : null,
        }),
      ),
    onSuccess: state => {
      queries.setQueryData(station.backup.state.queryKey(), state)
      // The folder that was typed is among the known ones from now on.
      setValues(now => ({ ...now, place: folderOf(now), folder: '', passphrase: '', again: '' }))
      setTried(false)
    },
  })
  const refusal = useRefusal(making.error)
  const problem = problemOf(values)
  const errorOf = (which: MakeProblem) =>
    tried && problem === which ? t(`make.problem.${which}`) : undefined
  return {
    values,
    /** The folder that is typed; backups in it are looked for, too. */
    typed: values.place === OTHER ? values.folder.trim() : '',
    change: (some: Partial<MakeValues>) => {
      setValues(now => ({ ...now, ...some }))
      making.reset()
    },
    errors: { where: errorOf('where') ?? refusal.where, weak: errorOf('weak'), differs: errorOf('differs') },
    refusal: refusal.other,
    pending: making.isPending,
    submit: () => {
      setTried(true)
      if (problem === null && !making.isPending) making.mutate(values)
    },
  }
}
export type Make = ReturnType<typeof useMake>
