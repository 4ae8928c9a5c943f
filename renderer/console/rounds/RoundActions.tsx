/** What can be done with a round next; what has consequences says them first. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { client } from '../../client/station.ts'
import type { ButtonProps } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { EyeIcon, SendIcon, TrashIcon } from '../../components/icons/editing.tsx'
import { ClockIcon } from '../../components/icons/fact.tsx'
import { PlayIcon } from '../../components/icons/player.tsx'
import { useMe } from '../approvals/useMe.ts'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { type RoundAct, roundActs } from './standing.rules.ts'
import { useRoundError } from './useRoundError.ts'

/** What is asked about before it is done. */
type Deed = 'open' | 'close' | 'remove'
/** What is said to workers with its reason. */
type Said = 'extend' | 'cancel'

const whichOf = ({ id, revision }: ListedRound) => ({ id, revision })

const useDeed = (round: ListedRound, onDone: () => void) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: (deed: Deed): Promise<unknown> => client.rounds[deed](whichOf(round)),
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

const LOOKS: Record<RoundAct, Pick<ButtonProps, 'tone' | 'icon'>> = {
  remove: { tone: 'alarm', icon: <TrashIcon /> },
  again: {},
  results: { icon: <EyeIcon /> },
  submit: { tone: 'rail', icon: <SendIcon /> },
  open: { tone: 'rail', icon: <PlayIcon /> },
  close: { tone: 'alarm' },
  extend: { icon: <ClockIcon /> },
  cancel: { tone: 'alarm' },
}

export const RoundActions = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation(['console', 'approval'])
  const [, navigate] = useLocation()
  const me = useMe()
  const say = useSay()
  const { attempt } = useAttempt()
  const [deed, setDeed] = useState<Deed | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const submit = () =>
    attempt(async () => {
      await client.rounds.submit(whichOf(round))
      say({ text: t('rounds.done.submit', { number: round.number }) })
    })
  const press = (act: RoundAct) => {
    if (act === 'submit') submit()
    else if (act === 'again') navigate(`/rounds/new?like=${round.id}`)
    else if (act === 'results') navigate(`/rounds/${round.id}/results`)
    else if (act === 'extend' || act === 'cancel') setSaid(act)
    else setDeed(act)
  }
  return (
    <>
      {roundActs(round, me).map(act => (
        <Action key={act} {...LOOKS[act]} onPress={() => press(act)}>
          {t(`rounds.confirm.${act}`)}
        </Action>
      ))}
      {deed && <Ask round={round} deed={deed} onClose={() => setDeed(null)} />}
      {said === 'extend' && <ExtendDialog round={round} onClose={() => setSaid(null)} />}
      {said === 'cancel' && <CancelDialog round={round} onClose={() => setSaid(null)} />}
    </>
  )
}
