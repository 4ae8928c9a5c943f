/** How a procedure is declared: its access, its errors, and that staff is the default. */
import { oc } from '@orpc/contract'
import * as z from 'zod'

/**
 * Who may call: `public` any page of this machine, `screen` only the page that proved to be the kiosk's,
 * `staff` only a signed-in session. What declares nothing is for staff.
 */
export type Access = 'public' | 'screen' | 'staff'

const procedure = oc.$meta<{ access: Access }>({ access: 'staff' }).errors({
  UNAUTHORIZED: { status: 401, message: 'Sign in as staff first' },
  FORBIDDEN: { status: 403, message: 'Only the kiosk screen may do this' },
  STORAGE: {
    status: 507,
    message: 'Nothing was saved: the disk refused. Free space or check the disk, then try again',
  },
})

export const forEverybody = procedure.meta({ access: 'public' })
export const forScreen = procedure.meta({ access: 'screen' })
export const forStaff = procedure.errors({
  NOT_FOUND: { status: 404, message: 'There is no such item; it may have been removed' },
  CONFLICT: {
    status: 409,
    message: 'Somebody saved this item since you opened it; look at the newer one and try again',
    data: z.object({ revision: z.int() }),
  },
})
