/** 审批: how whatever is published gets from its writer to the screens: draft → submitted → approved. */
import * as z from 'zod'
import { Id, Instant, Person, Revision } from './common.ts'
import { forRoles } from './procedure.ts'

/** Words that are not approved: a first version, or a change of something that is on the screens meanwhile. */
export const Proposal = z.object({
  /** `returned`: an approver sent it back, for the reason in `note`. */
  state: z.enum(['draft', 'submitted', 'returned']),
  /** Who wrote it last. */
  by: Person,
  at: Instant,
  note: z.string(),
})
export type Proposal = z.infer<typeof Proposal>

export const Approval = z.object({
  by: Person,
  /** Who wrote the words that were approved. */
  writer: Person,
  at: Instant,
  /** The item's revision whose words were approved. */
  revision: Revision,
  /** Why it went up without having been read by a second person; null where it was read. */
  urgent: z.string().nullable(),
  /** Who read an urgent one afterwards. */
  read: z.object({ by: Person, at: Instant }).nullable(),
})
export type Approval = z.infer<typeof Approval>

/** What an item carries of its way to the screens. */
export const Review = z.object({ proposal: Proposal.nullable(), approval: Approval.nullable() })
export type Review = z.infer<typeof Review>

/**
 * What is to become of what was written: kept as a draft, handed in, put up at once by an approver (only where the
 * site allows to approve one's own work), or put up at once in an emergency, with a reason and logged.
 */
const STEPS = ['draft', 'submit', 'publish', 'urgent'] as const
export const Step = z.enum(STEPS)
export type Step = z.infer<typeof Step>

/** Reason of an urgent publication, or of sending something back. */
const Reason = z.string().trim().max(200)

export const which = z.object({ id: Id, revision: Revision })
export type Which = z.infer<typeof which>

/** What every published item is saved with. */
export const saving = { step: Step.default('submit'), reason: Reason.default('') }

export const reviewErrors = {
  OWN_WORK: {
    status: 403,
    message: 'You wrote this: somebody else with the approver role must read and approve it',
  },
  REASON_NEEDED: { status: 422, message: 'Say why: others will read the reason' },
  WRONG_STEP: {
    status: 409,
    message: 'This item is not in a state that allows this; look at its newest state',
    data: z.object({
      reason: z.enum(['nothing-proposed', 'not-submitted', 'already-submitted', 'nothing-approved']),
    }),
  },
} as const

/** Routes that every room with approval has; `path` such as `/captions`, `noun` such as `caption`. */
export const reviewRoutes = <Output extends z.ZodType>(path: `/${string}`, noun: string, output: Output) => {
  const act = (...roles: Parameters<typeof forRoles>) => forRoles(...roles).errors(reviewErrors)
  return {
    submit: act('editor')
      .route({ method: 'POST', path: `${path}/{id}/submit`, summary: `Hand a ${noun} in for approval` })
      .input(which)
      .output(output),
    approve: act('approver')
      .route({
        method: 'POST',
        path: `${path}/{id}/approve`,
        summary: `Approve a ${noun} that was handed in, or confirm that an urgent one was read`,
      })
      .input(which)
      .output(output),
    sendBack: act('approver')
      .route({
        method: 'POST',
        path: `${path}/{id}/return`,
        summary: `Send a ${noun} back to its writer, with the reason`,
      })
      .input(which.extend({ reason: Reason }))
      .output(output),
    discard: act('editor', 'approver')
      .route({
        method: 'POST',
        path: `${path}/{id}/discard`,
        summary: `Throw away what of a ${noun} is not approved; one that never was approved is gone`,
      })
      .input(which)
      .output(z.object({ removed: z.boolean() })),
  }
}
