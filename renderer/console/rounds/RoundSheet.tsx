/** A round to be read before it may be opened: its rules and its whole menu. */
import type { ListedRound } from '../../../electron/contract/round.ts'
import { RoundFacts } from './RoundFacts.tsx'
import { RoundMenu } from './RoundMenu.tsx'

export const RoundSheet = ({ round }: { round: ListedRound }) => (
  <>
    <RoundFacts round={round} />
    <RoundMenu round={round} />
  </>
)
