/** How a procedure is declared: its access, its errors, and that staff is the default. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { Role } from './common.ts'

/**
 * Who may call: `public` any page that reaches the station, `screen` only the page that proved to be the kiosk's,
 * `staff` only a signed-in account. What declares nothing is for staff.
 */
type Access = 'public' | 'screen' | 'staff'

export interface Rights {
  access: Access
  /** The account needs one of these; empty: every account may. */
  roles: readonly Role[]
  /** The account must have given its password again within the last minutes. */
  confirmed: boolean
  /** Asked by a page by itself: it does not keep a session open. */
  unattended: boolean
}

const FOR_STAFF: Rights = { access: 'staff', roles: [], confirmed: false, unattended: false }

const procedure = oc.$meta<Rights>(FOR_STAFF).errors({
  UNAUTHORIZED: { status: 401, message: 'Sign in as staff first' },
  FORBIDDEN: { status: 403, message: 'Only the kiosk screen may do this' },
  ROLE_NEEDED: {
    status: 403,
    message: 'Your account may not do this; ask an administrator for the role, or somebody who has it',
    data: z.object({ roles: z.array(Role) }),
  },
  PASSWORD_CHANGE_NEEDED: {
    status: 403,
    message: 'Your password was set by somebody else; choose your own first (PUT /staff/password)',
  },
  CONFIRMATION_NEEDED: { status: 403, message: 'Give your password again first (POST /staff/confirm)' },
  STORAGE: {
    status: 507,
    message: 'Nothing was saved: the disk refused. Free space or check the disk, then try again',
  },
})

const itemErrors = {
  NOT_FOUND: { status: 404, message: 'There is no such item; it may have been removed' },
  CONFLICT: {
    status: 409,
    message: 'Somebody saved this item since you opened it; look at the newer one and try again',
    data: z.object({ revision: z.int() }),
  },
} as const

export const forEverybody = procedure.meta({ ...FOR_STAFF, access: 'public' })
export const forScreen = procedure.meta({ ...FOR_STAFF, access: 'screen' })
/** Every signed-in account. */
export const forStaff = procedure.errors(itemErrors)
/** What a page of staff asks by itself, such as a heartbeat. */
export const forStaffUnattended = procedure.errors(itemErrors).meta({ ...FOR_STAFF, unattended: true })
/** Accounts that have one of the roles. */
export const forRoles = (...roles: [Role, ...Role[]]) =>
  procedure.errors(itemErrors).meta({ ...FOR_STAFF, roles })
/** The same, and only shortly after the password was given again: personal data, wiping, keys, accounts. */
export const forConfirmedRoles = (...roles: [Role, ...Role[]]) =>
  procedure.errors(itemErrors).meta({ ...FOR_STAFF, roles, confirmed: true })
