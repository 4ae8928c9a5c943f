/** Pure rules of where a round stands on its way, and what the one who looks can do next. */
import { ROLES, type Role } from '../../../electron/contract/common.ts'
import type { Round } from '../../../electron/contract/round.ts'
import { has, type Me, maySubmit } from '../approvals/review.rules.ts'

type Reviewed = Pick<Round, 'state' | 'review'>

/** 草稿 → 待审 → 已批准 → 正在点单 → 已截止; a round may come back to its writer, and an open one be cancelled. */
const WAY = ['draft', 'submitted', 'approved', 'open', 'closed'] as const
export type Standing = (typeof WAY)[number] | 'returned' | 'cancelled'

export const standingOf = ({ state, review: { proposal, approval } }: Reviewed): Standing => {
  if (state !== 'draft') return state
  if (proposal) return proposal.state
  return approval ? 'approved' : 'draft'
}

const PLACES: Record<Standing, (typeof WAY)[number]> = {
  draft: 'draft',
  returned: 'draft',
  submitted: 'submitted',
  approved: 'approved',
  open: 'open',
  closed: 'closed',
  cancelled: 'closed',
}

/** The steps of a round's way, with the one where it stands named as it is. */
export const wayOf = (round: Reviewed): { steps: Standing[]; here: number } => {
  const standing = standingOf(round)
  const place = WAY.indexOf(PLACES[standing])
  return { steps: WAY.map((step, index) => (index === place ? standing : step)), here: place }
}

/** `again`: a new round that begins with this one's menu and rules. */
export type RoundAct = 'submit' | 'open' | 'close' | 'remove' | 'again' | 'results' | 'extend' | 'cancel'

const ACTS: Record<Standing, readonly RoundAct[]> = {
  draft: ['remove', 'again', 'submit'],
  returned: ['remove', 'again', 'submit'],
  submitted: ['remove'],
  approved: ['remove', 'open'],
  open: ['cancel', 'extend', 'close'],
  closed: ['again', 'results'],
  cancelled: ['again'],
}

const DOERS: Record<RoundAct, readonly Role[]> = {
  submit: ['editor'],
  open: ['editor'],
  close: ['editor'],
  remove: ['editor'],
  again: ['editor'],
  results: ROLES,
  extend: ['editor', 'approver'],
  cancel: ['approver'],
}

/** In the order of the buttons, the next one last. */
export const roundActs = (round: Reviewed, me: Me): RoundAct[] =>
  ACTS[standingOf(round)].filter(
    act => has(me, ...DOERS[act]) && (act !== 'submit' || maySubmit(round.review, me)),
  )
