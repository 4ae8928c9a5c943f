/** The form of a build: what was chosen, what is wrong with it, a look at it, and its begin. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { FolderFault, type PublishOrder, type PublishState } from '../../../electron/contract/publish.ts'
import { errorCode, errorData } from '../../client/errors.ts'
import { client, station } from '../../client/station.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { OTHER } from '../form/folderChoice.rules.ts'
import { foldersOf, type OrderValues, valuesFrom } from './publish.rules.ts'

const Fault = z.object({ which: z.enum(['source', 'out']), reason: FolderFault })

/** What is wrong with one of the folders, else with the whole. */
const useRefusal = (error: unknown) => {
  const { t } = useTranslation('publish')
  const errorText = useErrorText()
  if (!error) return { source: undefined, out: undefined, other: null }
  const { data } = Fault.safeParse(errorData(error))
  if (errorCode(error) !== 'BAD_LIBRARY_FOLDER' || !data)
    return { source: undefined, out: undefined, other: errorText(error) }
  const words = t(`order.problem.${data.reason}`)
  return { source: undefined, out: undefined, [data.which]: words, other: null }
}

export const useOrder = (last: Pick<PublishOrder, 'source' | 'out'> | null) => {
  const { t } = useTranslation('publish')
  const queries = useQueryClient()
  const [values, setValues] = useState<OrderValues>(() => valuesFrom(last))
  const [tried, setTried] = useState(false)
  const begun = (state: PublishState) => queries.setQueryData(station.publish.state.queryKey(), state)
  const looking = useMutation({
    mutationFn: (order: Pick<PublishOrder, 'source' | 'out'>) => client.publish.look(order),
    onSuccess: begun,
  })
  const starting = useMutation({
    mutationFn: (order: PublishOrder) => client.publish.start(order),
    onSuccess: begun,
  })
  const refusal = useRefusal(looking.error ?? starting.error)
  const folders = foldersOf(values)
  const missing = (folder: string) => (tried && folder === '' ? t('order.problem.nothing') : undefined)
  return {
    values,
    /** The folders that are typed are looked for, too. */
    typed: {
      source: values.source === OTHER ? values.typedSource.trim() : '',
      out: values.out === OTHER ? values.typedOut.trim() : '',
    },
    change: (some: Partial<OrderValues>) => {
      setValues(now => ({ ...now, ...some }))
      looking.reset()
      starting.reset()
    },
    errors: {
      source: missing(folders.source) ?? refusal.source,
      out: missing(folders.out) ?? refusal.out,
    },
    refusal: refusal.other,
    pending: looking.isPending || starting.isPending,
    look: () => {
      setTried(true)
      if (folders.source !== '' && folders.out !== '') looking.mutate(folders)
    },
    start: (sign: boolean) => starting.mutate({ ...folders, sign, days: values.days }),
  }
}
export type Order = ReturnType<typeof useOrder>
