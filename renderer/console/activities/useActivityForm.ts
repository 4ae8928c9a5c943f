/** The state of an activity's form and how it is sent. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Activity, ActivityDraft, Catalogue } from '../../../electron/contract/activities.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useItemForm } from '../form/useItemForm.ts'
import { type ActivityValues, checkActivity, newActivity, valuesOf } from './activity.rules.ts'

export const useActivityForm = (activity: Activity | undefined, catalogue: Catalogue) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  return useItemForm<ActivityValues, ActivityDraft, Activity>({
    room: 'activities',
    item: activity?.id ?? 'new',
    stored: activity && valuesOf(activity),
    empty: () => newActivity(catalogue),
    check: checkActivity,
    send: (draft, { revision }) =>
      activity
        ? client.activities.update({ ...draft, id: activity.id, revision, retired: activity.retired })
        : client.activities.create(draft),
    onSaved: () => {
      say({ text: t('form.saved') })
      navigate(`/activities${search}`)
    },
  })
}
