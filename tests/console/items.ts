/** Builders of items as their lists have them, and of the people around them. */
import type { Approval, Proposal, Review } from '../../electron/contract/approval.ts'
import type { ListedCaption } from '../../electron/contract/captions.ts'
import type { Person } from '../../electron/contract/common.ts'
import type { ListedRound } from '../../electron/contract/round.ts'
import { ALWAYS } from '../../electron/contract/when.ts'
import { round as anyRound } from '../support/builders.ts'

export const LI = { id: 'li', name: '李敏' }
export const WANG = { id: 'wang', name: '王强' }
export const ZHANG = { id: 'zhang', name: '张审' }

const NOON = '2026-07-21T04:00:00.000Z'

export const proposedBy = (by: Person, state: Proposal['state'], some: Partial<Proposal> = {}) => ({
  proposal: { state, by, at: NOON, note: '', ...some },
})

export const approvedBy = (by: Person, writer: Person, some: Partial<Approval> = {}) => ({
  approval: { by, writer, at: NOON, revision: 1, urgent: null, read: null, ...some },
})

export const anItem = (id: string, some: Partial<ListedCaption> = {}): ListedCaption => ({
  id,
  revision: 1,
  text: id,
  level: 'info',
  places: [],
  start: '2026-07-21T00:00:00.000Z',
  end: '2026-07-28T00:00:00.000Z',
  when: ALWAYS,
  createdAt: NOON,
  updatedAt: NOON,
  withdrawnAt: null,
  state: 'live',
  proposal: null,
  approval: null,
  airing: { start: '2026-07-21T00:00:00.000Z', end: '2026-07-28T00:00:00.000Z' },
  running: null,
  ...some,
})

export const aRound = (id: string, review: Review): ListedRound => ({
  ...anyRound({ id, state: 'draft', review }),
  turnout: 0,
  listed: null,
  seal: null,
  clashes: [],
})

export const caption = (item: ListedCaption) => ({ room: 'captions' as const, item })
export const round = (item: ListedRound) => ({ room: 'rounds' as const, item })
