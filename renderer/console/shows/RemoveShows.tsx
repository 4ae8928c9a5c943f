/** Asks before shows are removed, because their files are deleted. */
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import { client } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { outcomeOf } from '../form/acts.rules.ts'
import { settle } from '../form/settle.ts'
import { useOutcomeText } from '../form/useOutcomeText.ts'

export interface RemoveShowsProps {
  shows: readonly Show[]
  onClose: () => void
}

const useRemove = (shows: readonly Show[]) => {
  const say = useSay()
  const { attempt } = useAttempt()
  const { errorText, sentence } = useOutcomeText()
  return () =>
    attempt(async () => {
      const results = await settle(shows, ({ id }) => client.shows.remove({ id }))
      say({ text: sentence('remove', outcomeOf(results, errorText)) })
    })
}

export const RemoveShows = ({ shows, onClose }: RemoveShowsProps) => {
  const { t } = useTranslation('console')
  const remove = useRemove(shows)
  const [only, ...others] = shows
  if (!only) return null
  return (
    <Dialog
      title={
        others.length === 0
          ? t('shows.askRemove', { title: only.title })
          : t('shows.askRemoveSome', { shows: shows.length })
      }
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('form.cancel')}</Action>
          <Action
            tone="alarm"
            icon={<TrashIcon />}
            onPress={() => {
              remove()
              onClose()
            }}
          >
            {t('shows.remove')}
          </Action>
        </>
      }
    >
      <p>{t('shows.removeFollows')}</p>
    </Dialog>
  )
}
