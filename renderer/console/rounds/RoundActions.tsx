/** Opens, closes or removes a round, after saying what follows from it. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ListedRound } from '../../../electron/contract/rounds.ts'
import { client } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { PlayIcon } from '../../components/icons/player.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useRoundError } from './useRoundError.ts'

type Deed = 'open' | 'close' | 'remove'

const useDeed = (round: ListedRound, onDone: () => void) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  const which = { id: round.id, revision: round.revision }
  return useMutation({
    mutationFn: (deed: Deed): Promise<unknown> => client.rounds[deed](which),
    onSuccess: (_, deed) => {
      onDone()
      say({ text: t(`rounds.done.${deed}`, { number: round.number }) })
      if (deed === 'remove') navigate('/rounds')
    },
  })
}

interface AskProps {
  round: ListedRound
  deed: Deed
  onClose: () => void
}

const Ask = ({ round, deed, onClose }: AskProps) => {
  const { t } = useTranslation('console')
  const errorText = useRoundError()
  const doing = useDeed(round, onClose)
  return (
    <Dialog
      title={t(`rounds.ask.${deed}`, { number: round.number })}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('form.cancel')}</Action>
          <Action
            tone={deed === 'open' ? 'rail' : 'alarm'}
            onPress={() => doing.isPending || doing.mutate(deed)}
          >
            {t(`rounds.confirm.${deed}`)}
          </Action>
        </>
      }
    >
      <p>{t(`rounds.follows.${deed}`, { people: round.turnout })}</p>
      {doing.error && <p role="alert">{errorText(doing.error)}</p>}
    </Dialog>
  )
}

export const RoundActions = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('console')
  const [deed, setDeed] = useState<Deed | null>(null)
  return (
    <>
      {round.state === 'draft' && (
        <>
          <Action tone="alarm" icon={<TrashIcon />} onPress={() => setDeed('remove')}>
            {t('rounds.confirm.remove')}
          </Action>
          <Action tone="rail" icon={<PlayIcon />} onPress={() => setDeed('open')}>
            {t('rounds.confirm.open')}
          </Action>
        </>
      )}
      {round.state === 'open' && (
        <Action tone="alarm" onPress={() => setDeed('close')}>
          {t('rounds.confirm.close')}
        </Action>
      )}
      {deed && <Ask round={round} deed={deed} onClose={() => setDeed(null)} />}
    </>
  )
}
