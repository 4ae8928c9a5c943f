/** One round: where it stands, what can be done with it, its menu or the progress of each item. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { Decision } from '../approvals/Decision.tsx'
import { History } from '../audit/History.tsx'
import { Page } from '../desk/Page.tsx'
import { Standing } from '../form/Standing.tsx'
import { RoundActions } from './RoundActions.tsx'
import { RoundChanges } from './RoundChanges.tsx'
import { RoundFacts } from './RoundFacts.tsx'
import { RoundMenu } from './RoundMenu.tsx'
import { RoundProgress } from './RoundProgress.tsx'
import { RoundWay } from './RoundWay.tsx'
import { WorkersPanel } from './WorkersPanel.tsx'

export const RoundDetail = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  return (
    <Page
      title={t('rounds.number', { number: round.number })}
      detail={t(`rounds.stateDetail.${round.state}`)}
      back="/rounds"
      action={<RoundActions round={round} />}
    >
      <RoundWay round={round} />
      {round.state === 'draft' && <Standing review={round.review} />}
      <RoundChanges round={round} />
      <RoundFacts round={round} />
      {round.settings.electorate.kind === 'listed' && <WorkersPanel round={round} />}
      {round.state === 'closed' ? <RoundProgress round={round} /> : <RoundMenu round={round} />}
      <History room="rounds" item={round.id} />
      <Decision one={{ room: 'rounds', item: round }} onDone={() => navigate(`/rounds/${round.id}`)} />
    </Page>
  )
}
