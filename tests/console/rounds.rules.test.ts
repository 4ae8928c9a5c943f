/** Where a round stands on its way, and what comes next for whom. */
import { expect, test } from 'vitest'
import type { Suggestion } from '../../electron/contract/roundResults.ts'
import type { Me } from '../../renderer/console/approvals/review.rules.ts'
import { checkRound, newRound, roundLike, suggestedMenu } from '../../renderer/console/rounds/round.rules.ts'
import { roundActs, standingOf } from '../../renderer/console/rounds/standing.rules.ts'
import { badLines } from '../../renderer/console/rounds/workers.rules.ts'
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

test('whoever does not write opens and closes nothing, but an approver extends and cancels', () => {
  const approver: Me = { id: ZHANG.id, roles: ['approver'], ownWork: false }
  expect([draft, submitted, approved].flatMap(round => roundActs(round, approver))).toEqual([])
  expect(roundActs(open, approver)).toEqual(['cancel', 'extend'])
  expect(roundActs(open, editor)).toEqual(['extend', 'close'])
})

test('everybody at the desk may look at the results', () => {
  expect(roundActs(closed, { id: 'x', roles: ['technician'], ownWork: false })).toEqual(['results'])
})

test('a menu is suggested from what was wanted, liked or wished for, not from what rests or is new', () => {
  const suggestion = (activity: string, because: Suggestion['because']): Suggestion => ({
    ...{ activity, because, orders: null, rating: null, wishes: 0 },
  })
  expect(
    suggestedMenu([
      suggestion('a', 'unserved'),
      suggestion('b', 'rated'),
      suggestion('c', 'new'),
      suggestion('d', 'ordered'),
      suggestion('e', 'rested'),
      suggestion('f', 'wished'),
    ]),
  ).toEqual(['a', 'b', 'd', 'f'])
})

const place = { id: 'shitang', name: { zh: '食堂', en: '' } }
const LISTS = { venues: [place], slots: [place] }

test('nobody can change an order that carries no number', () => {
  const values = {
    ...newRound(new Date(2026, 6, 21), LISTS),
    activities: ['a'],
    mayChange: true,
  }
  expect(checkRound({ ...values, electorate: 'listed' }).data?.settings.mayChange).toBe(true)
  expect(checkRound({ ...values, electorate: 'anonymous' }).data?.settings).toMatchObject({
    mayChange: false,
    electorate: { kind: 'anonymous', pauseSeconds: 20 },
  })
})

test('the lines of a bad list are named, a long list in part', () => {
  expect(badLines({ lines: [2, 5] })).toEqual({ lines: '2 · 5', more: 0 })
  expect(badLines({ lines: Array.from({ length: 20 }, (_, at) => at + 1) })?.more).toBe(8)
  expect(badLines({ lines: [] })).toBeNull()
  expect(badLines(undefined)).toBeNull()
})

test('a round like an earlier one has its menu and rules, without what the catalogue gave up', () => {
  const now = new Date(2026, 6, 21, 16)
  const named = (id: string) => ({ id, name: { zh: id, en: id } })
  const venues = ['shitang', 'julebu']
  const slots = ['zhoumo', 'zaoban-hou']
  const activity = (id: string, retired: boolean) => ({
    ...dish({ id, venues, slots }),
    revision: 1,
    retired,
  })
  const catalogue = {
    categories: [],
    venues: ['shitang', 'julebu', 'qiuchang'].map(named),
    slots: ['zhoumo', 'zaoban-hou'].map(named),
    revision: 1,
    activities: [activity('xiangqi', false), activity('lanqiu', true)],
  }
  const like = {
    dishes: [dish(), dish({ id: 'lanqiu' })],
    venues: [named('shitang')],
    slots: [named('zhoumo')],
    settings: {
      picksPerWorker: 5,
      capPerCategory: 2,
      threshold: 15,
      tallyVisible: true,
      mayChange: false,
      electorate: { kind: 'anyone' as const },
    },
  }
  expect(roundLike(like, catalogue, now)).toEqual({
    ...newRound(now, catalogue),
    activities: ['xiangqi'],
    venues: ['shitang', 'qiuchang'],
    slots: ['zhoumo'],
    sameThreshold: true,
    threshold: 15,
    picksPerWorker: 5,
    capped: true,
    capPerCategory: 2,
    tallyVisible: true,
  })
})
