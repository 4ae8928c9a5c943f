/** 操作记录: who did what to which item, before and after; only ever appended. */
import * as z from 'zod'
import { Id, Instant } from './common.ts'
import { forConfirmedRoles, forRoles, forStaff } from './procedure.ts'

/** The rooms that acts are recorded of. */
export const AUDITED_ROOMS = [
  'captions',
  'notices',
  'alerts',
  'proof',
  'activities',
  'rounds',
  'ratings',
  'wishes',
  'offers',
  'shows',
  'programme',
  'site',
  'staff',
  'accounts',
  'lan',
  'backup',
  'sync',
  'health',
  'audit',
] as const
export const AuditedRoom = z.enum(AUDITED_ROOMS)
export type AuditedRoom = z.infer<typeof AuditedRoom>

/** What can be done to an item; one word for the same act in every room. */
export const ACTS = [
  'create',
  'edit',
  'submit',
  'approve',
  'return',
  'publish',
  'publish-urgently',
  'acknowledge',
  'discard',
  'withdraw',
  'restore',
  'reorder',
  'remove',
  'open',
  'close',
  'progress',
  'extend',
  'cancel',
  'seal',
  'list-workers',
  'settle',
  'look',
  'import',
  'export',
  'sign-in',
  'sign-in-refused',
  'sign-out',
  'confirm',
  'change-password',
  'change-pin',
  'reset-password',
  'disable',
  'enable',
  'claim-screen',
  'switch-on',
  'switch-off',
  'back-up',
  'restart',
  'capture',
  'raise',
  'lift',
  'expire',
  'not-carried-out',
] as const
export const Act = z.enum(ACTS)
export type Act = z.infer<typeof Act>

/** Who acted, under the name of that time. */
const AuditPerson = z.object({ id: z.string(), name: z.string() })

/**
 * What is read may have been written by a newer program or changed by another hand, and is shown as it stands:
 * that is why moments, rooms and acts are any text here.
 */
export const AuditEntry = z.object({
  /** Counts from 1 without gaps; the order of entries, whatever the clock said. */
  sequence: z.int().min(1),
  at: z.string(),
  /** When it came into the ledger, if it first had to wait beside it; null: at once. */
  takenAt: z.string().nullable(),
  /** Null: the station itself. */
  by: AuditPerson.nullable(),
  /** Where the request came from: `screen`, `this machine`, or an address of the LAN; null: the station itself. */
  from: z.string().nullable(),
  /** One of AUDITED_ROOMS. */
  room: z.string(),
  /** One of ACTS. */
  act: z.string(),
  /** The item's identifier, and what it was called then; null where the act concerns the whole room. */
  item: z.string().nullable(),
  name: z.string(),
  /** The item as it was and as it became; null where there was or is none. Never a secret. */
  before: z.unknown(),
  after: z.unknown(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditFilter = z.object({
  /** Account identifiers. */
  by: Id.optional(),
  room: AuditedRoom.optional(),
  act: Act.optional(),
  item: z.string().max(200).optional(),
  /** Found in the item's name, the person's name, or before and after; A to Z in either case. */
  text: z.string().trim().max(100).optional(),
  /** From this moment on, and before that one. */
  from: Instant.optional(),
  until: Instant.optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

const errors = {
  AUDIT_UNREADABLE: {
    status: 503,
    message:
      'The audit log cannot be read while the ledger is damaged; put back a backup of it. Acts are kept beside it',
  },
} as const

/** Entries a page. */
export const AUDIT_PAGE = 100

export const audit = {
  list: forRoles('administrator', 'approver')
    .route({ method: 'GET', path: '/audit', summary: `Entries that fit, newest first, ${AUDIT_PAGE} a page` })
    .input(
      AuditFilter.extend({
        /** Only entries before this sequence: the next page. */ before: z.coerce
          .number()
          .int()
          .min(1)
          .optional(),
      }),
    )
    .errors(errors)
    .output(
      z.object({
        entries: z.array(AuditEntry),
        /** Entries that fit in all. */
        total: z.int(),
        /** Everybody who ever acted, for the filter. */
        people: z.array(AuditPerson),
        /** Entries beside the ledger, which are in the list only after a start on which the ledger is whole again. */
        waiting: z.int(),
      }),
    ),
  history: forStaff
    .route({
      method: 'GET',
      path: '/audit/{room}/{item}',
      summary: 'What was done to one item, newest first',
    })
    .input(z.object({ room: AuditedRoom, item: z.string().max(200) }))
    .errors(errors)
    .output(z.array(AuditEntry)),
  export: forConfirmedRoles('administrator')
    .route({
      method: 'POST',
      path: '/audit/export',
      summary: 'Entries that fit, oldest first, as CSV (UTF-8 with a byte order mark)',
    })
    .input(AuditFilter)
    .errors(errors)
    .output(z.object({ file: z.file(), head: z.string() })),
  verify: forRoles('administrator')
    .route({
      method: 'GET',
      path: '/audit/chain',
      summary: 'Reads the chain of entries through and says whether it is whole',
    })
    .errors(errors)
    .output(
      z.object({
        entries: z.int(),
        /** First entry that does not fit; null: whole. */ brokenAt: z.int().nullable(),
        head: z.string(),
      }),
    ),
}
