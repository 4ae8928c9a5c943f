/** The state of an activity's form and how it is sent. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Activity, ActivityDraft, Catalogue } from '../../../electron/contract/activities.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useForm } from '../form/useForm.ts'
import { type ActivityValues, checkActivity, newActivity, valuesOf } from './activity.rules.ts'

export const useActivityForm = (activity: Activity | undefined, catalogue: Catalogue) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  const [initial] = useState(() => (activity ? valuesOf(activity) : newActivity(catalogue)))
  return useForm<ActivityValues, ActivityDraft, Activity>({
    room: 'activities',
    item: activity?.id ?? 'new',
    initial,
    check: checkActivity,
    send: (draft, { revision }) =>
      activity
        ? client.activities.update({ ...draft, id: activity.id, revision, retired: activity.retired })
        : client.activities.create(draft),
    onSaved: () => {
      say({ text: t('form.saved') })
      navigate('/activities')
    },
  })
}
