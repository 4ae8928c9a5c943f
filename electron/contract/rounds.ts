/** 点单期: how rounds are made, opened, closed, read and followed. */
import * as z from 'zod'
import { reviewErrors, reviewRoutes, saving } from './approval.ts'
import { Id, Instant, Revision } from './common.ts'
import { orderingErrors } from './orders.ts'
import { forConfirmedRoles, forEverybody, forRoles, forStaff } from './procedure.ts'
import { ListedRound, Progress, Round, RoundDraft } from './round.ts'
import { ComingEvent, Results, RoundReport, Suggestion } from './roundResults.ts'
import { SheetFile, sheetErrors } from './sheets.ts'

const which = z.object({ id: Id, revision: Revision })
/** What is said to workers about a change of an open round. */
const reason = z.string().trim().min(1).max(100)
/** Why a round is not in a state that allows what was asked. */
export const WrongRoundState = z.object({
  reason: z.enum([
    'already-open',
    'another-is-open',
    'closed',
    'closes-in-the-past',
    'not-closed',
    'not-approved',
    'not-open',
    'not-later',
    'no-list',
  ]),
})
export type WrongRoundState = z.infer<typeof WrongRoundState>

const stateErrors = {
  WRONG_STATE: {
    status: 409,
    message: 'The round is not in a state that allows this',
    data: WrongRoundState,
  },
} as const

export const rounds = {
  menu: forEverybody
    .route({
      method: 'GET',
      path: '/rounds/menu',
      summary: 'The open round with its menu, or null when none is open',
    })
    .output(Round.omit({ revision: true, progress: true, review: true }).nullable()),
  results: forEverybody
    .route({
      method: 'GET',
      path: '/rounds/results',
      summary: 'The open round and the two closed before it, newest first, with published tallies',
    })
    .output(z.array(Results)),
  coming: forEverybody
    .route({
      method: 'GET',
      path: '/rounds/coming',
      summary: 'What is staged next, with when and where, soonest first',
    })
    .output(z.array(ComingEvent)),
  list: forStaff
    .route({ method: 'GET', path: '/rounds', summary: 'All rounds, newest first' })
    .output(z.array(ListedRound)),
  create: forRoles('editor')
    .errors(reviewErrors)
    .route({
      method: 'POST',
      path: '/rounds',
      successStatus: 201,
      summary: 'Make a round from activities of the catalogue',
    })
    .errors({
      UNKNOWN_ACTIVITY: {
        status: 422,
        message: 'The catalogue has no such activity',
        data: z.object({ ids: z.array(z.string()) }),
      },
      NOWHERE_LEFT: {
        status: 422,
        message:
          'Of the chosen venues or slots some activities can have none; choose more, or leave them out',
        data: z.object({ ids: z.array(z.string()) }),
      },
      OPENS_TOO_LATE: { status: 422, message: 'Expected an opening before the close' },
    })
    .input(RoundDraft.extend(saving))
    .output(Round),
  open: forRoles('editor')
    .route({ method: 'POST', path: '/rounds/{id}/open', summary: 'Take orders from now on' })
    .errors({ ...stateErrors, ...orderingErrors })
    .input(which)
    .output(Round),
  close: forRoles('editor')
    .route({ method: 'POST', path: '/rounds/{id}/close', summary: 'Take no more orders' })
    .errors(stateErrors)
    .input(which)
    .output(Round),
  extend: forRoles('editor', 'approver')
    .route({
      method: 'POST',
      path: '/rounds/{id}/extend',
      summary: 'Close an open round later than was said; workers read why',
    })
    .errors(stateErrors)
    .input(which.extend({ until: Instant, reason }))
    .output(Round),
  cancel: forRoles('approver')
    .route({
      method: 'POST',
      path: '/rounds/{id}/cancel',
      summary:
        'End an open round without a result; its orders are sealed and count for nothing; workers read why',
    })
    .errors(stateErrors)
    .input(which.extend({ reason }))
    .output(Round),
  listWorkers: forConfirmedRoles('editor', 'administrator')
    .route({
      method: 'PUT',
      path: '/rounds/{id}/workers',
      summary: 'Say who may order, one number a line or cell; kept only as keyed hashes',
    })
    .errors({
      ...stateErrors,
      BAD_LIST: {
        status: 422,
        message:
          'Some lines hold no number, or share one where no heading says whose it is; nothing was changed',
        data: z.object({ lines: z.array(z.int()) }),
      },
      ...sheetErrors,
    })
    .input(which.extend({ file: SheetFile }))
    .output(
      z.object({ workers: z.int(), /** Numbers that stood there more than once. */ repeated: z.int() }),
    ),
  report: forStaff
    .route({ method: 'GET', path: '/rounds/{id}/report', summary: 'The results of a closed round' })
    .input(z.object({ id: Id }))
    .output(RoundReport),
  export: forRoles('editor', 'approver')
    .route({
      method: 'POST',
      path: '/rounds/{id}/export',
      summary: 'The results of a closed round as XLSX or CSV',
    })
    .errors(stateErrors)
    .input(z.object({ id: Id, as: z.enum(['xlsx', 'csv']), language: z.enum(['zh-CN', 'en']) }))
    .output(z.object({ file: z.file() })),
  evidence: forConfirmedRoles('administrator', 'approver')
    .route({
      method: 'POST',
      path: '/rounds/{id}/evidence',
      summary: 'Certificate, roll and ballots of a sealed round, for `npm run verify`',
    })
    .errors(stateErrors)
    .input(z.object({ id: Id }))
    .output(z.object({ file: z.file() })),
  suggestions: forStaff
    .route({
      method: 'GET',
      path: '/rounds/suggestions',
      summary: 'What the next menu might hold, from tally, ratings and wishes',
    })
    .output(z.array(Suggestion)),
  remove: forRoles('editor')
    .route({ method: 'DELETE', path: '/rounds/{id}', summary: 'Remove a round that was never opened' })
    .errors(stateErrors)
    .input(which)
    .output(z.object({ removed: z.literal(true) })),
  ...reviewRoutes('/rounds', 'round', Round),
  progress: forRoles('editor')
    .route({
      method: 'PUT',
      path: '/rounds/{id}/progress/{dish}',
      summary: 'Say where an item of a closed round stands; CONFLICT only if this item was said since',
    })
    .errors({
      ...stateErrors,
      REASON_NEEDED: { status: 422, message: 'A declined item needs a reason that workers will see' },
    })
    .input(z.object({ ...which.shape, ...Progress.shape }))
    .output(Round),
}
