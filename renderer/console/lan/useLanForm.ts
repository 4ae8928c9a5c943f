/** The settings of the LAN page: checked, sent, and sent once more with a new certificate where names need one. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Lan, LanFields } from '../../../electron/contract/lan.ts'
import { overLan } from '../../client/door.ts'
import { errorCode, errorData } from '../../client/errors.ts'
import { client, station } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useForm } from '../form/useForm.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { checkLan, cutsOff, type LanValues, valuesOf } from './lan.rules.ts'

const isSame = (a: LanValues, b: LanValues) => JSON.stringify(a) === JSON.stringify(b)

const Outside = z.object({ names: z.array(z.string()) })

/** Names that the certificate does not cover, from the station's refusal. */
const outsideOf = (error: unknown): string[] => {
  if (errorCode(error) !== 'NAMES_OUTSIDE') return []
  const parsed = Outside.safeParse(errorData(error))
  return parsed.success ? parsed.data.names : []
}

export const useLanForm = (lan: Lan) => {
  const { t } = useTranslation('lan')
  const say = useSay()
  const queries = useQueryClient()
  const confirmed = useConfirmed()
  const [base, setBase] = useState(() => valuesOf(lan))
  const saved = (now: Lan) => {
    queries.setQueryData(station.lan.get.queryKey(), now)
    setBase(valuesOf(now))
    form.restart(valuesOf(now))
    say({ text: t('form.saved') })
  }
  const form = useForm<LanValues, LanFields, Lan>({
    room: 'lan',
    item: 'lan',
    initial: base,
    check: checkLan,
    send: (fields, { revision }) => client.lan.update({ ...fields, revision }),
    onSaved: saved,
  })
  // What somebody else saved is taken over, unless something is being changed here.
  const { values, restart } = form
  useEffect(() => {
    if (lan.revision === base.revision || !isSame(values, base)) return
    setBase(valuesOf(lan))
    restart(valuesOf(lan))
  }, [lan, base, values, restart])
  const renewing = useMutation({
    mutationFn: (fields: LanFields) =>
      confirmed(() => client.lan.renewAuthority({ ...fields, revision: form.values.revision })),
    onSuccess: saved,
  })
  const outside = outsideOf(form.error)
  return {
    ...form,
    error: outside.length > 0 ? renewing.error : form.error,
    pending: form.pending || renewing.isPending,
    outside,
    saveWithNewAuthority: () => {
      const checked = checkLan(form.values)
      if (checked.success && !renewing.isPending) renewing.mutate(checked.data)
    },
    /** Whoever sits at an office PC loses this page by saving. */
    cutsOff: overLan() && cutsOff(valuesOf(lan), form.values),
  }
}
