/** Who may take which step of approval, and what waits for whom. */
import { expect, test } from 'vitest'
import type { Role } from '../../electron/contract/common.ts'
import {
  type Me,
  mayApprove,
  mayDiscard,
  maySendBack,
  maySubmit,
  stepsOf,
} from '../../renderer/console/approvals/review.rules.ts'
import { afterActing, neighbour, queueOf } from '../../renderer/console/approvals/reviewed.rules.ts'
import { handedInBy, tasksOf } from '../../renderer/console/home/task.rules.ts'
import { anItem, approvedBy, aRound, caption, LI, proposedBy, round, WANG, ZHANG } from './items.ts'

const me = (who: { id: string }, roles: Role[], ownWork = false): Me => ({ id: who.id, roles, ownWork })
const editor = me(LI, ['editor'])
const approver = me(ZHANG, ['approver'])
const both = me(WANG, ['editor', 'approver'])

const steps = (who: Me, emergencies = true) => stepsOf(who, emergencies).steps

test('an editor keeps a draft, hands it in, or puts it up in an emergency', () => {
  expect(steps(editor)).toEqual(['urgent', 'draft', 'submit'])
  expect(steps(editor, false)).toEqual(['draft', 'submit'])
})

test('an approver who writes may publish only where the site allows to approve the own work, and is told so', () => {
  expect(stepsOf(both, true)).toEqual({ steps: ['urgent', 'draft', 'submit'], othersApprove: true })
  expect(stepsOf({ ...both, ownWork: true }, true)).toEqual({
    steps: ['urgent', 'draft', 'submit', 'publish'],
    othersApprove: false,
  })
})

test('whoever may not write has no steps', () => {
  expect(steps(approver)).toEqual([])
  expect(steps(me(ZHANG, ['technician', 'administrator']))).toEqual([])
})

const submitted = { ...approvedBy(ZHANG, LI), ...proposedBy(LI, 'submitted') }
const draft = { approval: null, ...proposedBy(LI, 'draft') }

test('approvers approve and send back what others handed in, never a draft', () => {
  expect(mayApprove(submitted, approver)).toBe(true)
  expect(maySendBack(submitted, approver)).toBe(true)
  expect(mayApprove(draft, approver)).toBe(false)
  expect(mayApprove(submitted, editor)).toBe(false)
})

test('nobody approves the own work unless the site allows it', () => {
  const own = { approval: null, ...proposedBy(WANG, 'submitted') }
  expect(mayApprove(own, both)).toBe(false)
  expect(mayApprove(own, { ...both, ownWork: true })).toBe(true)
})

test('drafts and what came back are handed in by editors and thrown away by those who write or approve', () => {
  const returned = { approval: null, ...proposedBy(LI, 'returned') }
  expect(maySubmit(draft, editor)).toBe(true)
  expect(maySubmit(returned, editor)).toBe(true)
  expect(maySubmit(submitted, editor)).toBe(false)
  expect(mayDiscard(draft, approver)).toBe(true)
  expect(mayDiscard({ proposal: null, ...approvedBy(ZHANG, LI) }, editor)).toBe(false)
})

const urgent = { proposal: null, ...approvedBy(LI, LI, { urgent: '火情' }) }

test('what went up unread is confirmed by another approver, once', () => {
  expect(mayApprove(urgent, approver)).toBe(true)
  expect(maySendBack(urgent, approver)).toBe(false)
  const read = { proposal: null, ...approvedBy(LI, LI, { urgent: '火情', read: { by: ZHANG, at: '' } }) }
  expect(mayApprove(read, approver)).toBe(false)
})

const at = (hour: number) => `2026-07-21T0${hour}:00:00.000Z`
const all = [
  caption(anItem('late', proposedBy(LI, 'submitted', { at: at(5) }))),
  caption(anItem('early', proposedBy(LI, 'submitted', { at: at(3) }))),
  caption(anItem('fire', urgent)),
  caption(anItem('taken-down', { ...urgent, withdrawnAt: at(6), state: 'withdrawn' })),
  caption(anItem('back', proposedBy(LI, 'returned', { note: '时间请核实' }))),
  caption(anItem('mine', proposedBy(LI, 'draft'))),
  caption(anItem('other', proposedBy(WANG, 'draft'))),
  caption(anItem('running', approvedBy(ZHANG, LI))),
  round(aRound('ready', { proposal: null, ...approvedBy(ZHANG, LI) })),
]
const queue = queueOf(all)

test('the queue has what went up unread first, then what was handed in, the oldest first', () => {
  expect(queue.map(({ id }) => id)).toEqual(['captions/fire', 'captions/early', 'captions/late'])
})

test('the way through the queue ends at its ends, and goes on to the next one after a decision', () => {
  expect(neighbour(queue, 'captions/fire', 1)).toBe('captions/early')
  expect(neighbour(queue, 'captions/late', 1)).toBeNull()
  expect(neighbour(queue, null, 1)).toBe('captions/fire')
  expect(afterActing(queue, 'captions/early')).toBe('captions/late')
  expect(afterActing(queue, 'captions/late')).toBe('captions/early')
  expect(afterActing(queue.slice(0, 1), 'captions/fire')).toBeNull()
})

const kinds = (who: Me) => tasksOf(all, who).map(({ kind, one }) => `${kind} ${one.item.id}`)

test('for an approver waits what others handed in and what nobody has read yet', () => {
  expect(kinds(approver)).toEqual(['urgent fire', 'submitted early', 'submitted late'])
})

test('for an editor waits what came back with its reason, what may be opened, and the own drafts', () => {
  expect(kinds(editor)).toEqual(['returned back', 'approved ready', 'draft mine'])
  expect(tasksOf(all, editor)[0]?.note).toBe('时间请核实')
})

test('whoever neither writes nor approves has nothing of this to do', () => {
  expect(kinds(me(ZHANG, ['technician', 'administrator']))).toEqual([])
})

test('an editor is told how much of the own work others still have to read', () => {
  expect(handedInBy(all, editor)).toBe(2)
  expect(handedInBy(all, both)).toBe(0)
})
