/** Takes activities out of the catalogue's offer, or brings them back; one sentence says it, with undo. */
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../electron/contract/activities.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { outcomeOf } from '../form/acts.rules.ts'
import { settle } from '../form/settle.ts'
import { useOutcomeText } from '../form/useOutcomeText.ts'

export const useRetire = () => {
  const { t } = useTranslation('lists')
  const say = useSay()
  const { attempt } = useAttempt()
  const { errorText, sentence } = useOutcomeText()
  const retire = (activities: readonly Activity[], retired: boolean): void =>
    attempt(async () => {
      const results = await settle(activities, activity => client.activities.update({ ...activity, retired }))
      const outcome = outcomeOf(results, errorText)
      const undo = { label: t('undo'), run: () => retire(outcome.done, !retired) }
      say({
        text: sentence(retired ? 'retire' : 'bringBack', outcome),
        ...(outcome.done.length > 0 && { action: undo }),
      })
    })
  return retire
}
