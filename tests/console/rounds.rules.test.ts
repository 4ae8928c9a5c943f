/** Where a round stands on its way, and what comes next for whom. */
import { expect, test } from 'vitest'
import type { Me } from '../../renderer/console/approvals/review.rules.ts'
import { newRound, roundLike } from '../../renderer/console/rounds/round.rules.ts'
import { roundActs, standingOf } from '../../renderer/console/rounds/standing.rules.ts'
import { dish } from '../support/builders.ts'
import { approvedBy, aRound, LI, proposedBy, ZHANG } from './items.ts'

const editor: Me = { id: LI.id, roles: ['editor'], ownWork: false }
const draft = aRound('r', { approval: null, ...proposedBy(LI, 'draft') })
const submitted = aRound('r', { approval: null, ...proposedBy(LI, 'submitted') })
const returned = aRound('r', { approval: null, ...proposedBy(LI, 'returned') })
const approved = aRound('r', { proposal: null, ...approvedBy(ZHANG, LI) })
const open = { ...approved, state: 'open' as const }
const closed = { ...approved, state: 'closed' as const }

test('a round is a draft, waits for approval, is approved, open and closed', () => {
  expect([draft, submitted, returned, approved, open, closed].map(standingOf)).toEqual([
    'draft',
    'submitted',
    'returned',
    'approved',
    'open',
    'closed',
  ])
})

test('the next act comes last: hand in, wait, open, close', () => {
  const next = (round: typeof draft) => roundActs(round, editor).at(-1)
  expect([draft, returned, approved, open].map(next)).toEqual(['submit', 'submit', 'open', 'close'])
  expect(roundActs(submitted, editor)).toEqual(['remove'])
})

test('whoever does not write opens and closes nothing', () => {
  const approver: Me = { id: ZHANG.id, roles: ['approver'], ownWork: false }
  expect([draft, submitted, approved, open].flatMap(round => roundActs(round, approver))).toEqual([])
})

test('a round like an earlier one has its menu and rules, without what the catalogue gave up', () => {
  const now = new Date(2026, 6, 21, 16)
  const activity = (id: string, retired: boolean) => ({ ...dish({ id }), revision: 1, retired })
  const catalogue = {
    categories: [],
    venues: [],
    slots: [],
    activities: [activity('xiangqi', false), activity('lanqiu', true)],
  }
  const like = {
    dishes: [dish(), dish({ id: 'lanqiu' })],
    settings: {
      picksPerWorker: 5,
      capPerCategory: 2,
      tallyVisible: true,
      mayChange: false,
      electorate: { kind: 'anyone' as const },
    },
  }
  expect(roundLike(like, catalogue, now)).toEqual({
    ...newRound(now),
    activities: ['xiangqi'],
    picksPerWorker: 5,
    capped: true,
    capPerCategory: 2,
    tallyVisible: true,
  })
})
