/** What is said of one item of a closed round: it follows what others say, and asks where both said something. */
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress, Round } from '../../../electron/contract/round.ts'
import { client } from '../../client/station.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useSay } from '../desk/say.tsx'
import { useItemForm } from '../form/useItemForm.ts'
import type { ProgressRowProps } from './ProgressRow.tsx'
import { checkProgress, type ProgressValues, progressOf } from './round.rules.ts'

export const useProgressForm = ({ round, dish }: ProgressRowProps) => {
  const { t } = useTranslation('console')
  const { words } = useLanguage()
  const say = useSay()
  const stored = progressOf(round, dish.id)
  const form = useItemForm<ProgressValues, Progress, Round>({
    room: 'progress',
    item: `${round.id}/${dish.id}`,
    stored,
    empty: () => stored,
    check: values => checkProgress(dish.id, values),
    send: (progress, { revision }) => client.rounds.progress({ ...progress, id: round.id, revision }),
    onSaved: saved => {
      form.restart(progressOf(saved, dish.id))
      say({ text: t('rounds.stageSaved', { dish: words(dish.title) }) })
    },
  })
  const follow = useEffectEvent(() => form.restart(stored))
  const unseen = form.theirs !== null && form.untouched
  useEffect(() => {
    // Nothing of one's own is lost, so there is nothing to ask.
    if (unseen) follow()
  }, [unseen])
  return { ...form, theirs: form.untouched ? null : form.theirs }
}
