/** Accounts of staff: who may do what. */
import * as z from 'zod'
import { Id, Instant, Revision, Role, textUpTo } from './common.ts'
import { forConfirmedRoles, forRoles } from './procedure.ts'

/** What one signs in with and is called by. */
export const AccountName = textUpTo(20)
export const PASSWORD_SHORTEST = 8
export const NewPassword = z.string().min(PASSWORD_SHORTEST).max(128)
export const Pin = z.string().regex(/^\d{6,12}$/, 'a PIN has 6 to 12 digits')

export const Account = z.object({
  id: Id,
  revision: Revision,
  name: AccountName,
  /** 工会, 安监科 …; may be empty. */
  office: z.string().trim().max(20),
  roles: z.array(Role).min(1),
  hasPin: z.boolean(),
  mustChangePassword: z.boolean(),
  /** A disabled account cannot sign in; what it wrote stays. */
  disabledAt: Instant.nullable(),
  createdAt: Instant,
  lastSignInAt: Instant.nullable(),
  /** Made by the demo at this start. */
  demo: z.boolean(),
})
export type Account = z.infer<typeof Account>

/** Why a new password or PIN is refused. */
export const secretErrors = {
  TOO_SIMPLE: {
    status: 422,
    message:
      'Too easy to guess: choose one that is not a name, not one character repeated, not a run, not among the usual ones',
  },
} as const

const which = z.object({ id: Id, revision: Revision })
const nameTaken = {
  NAME_TAKEN: {
    status: 409,
    message: 'Another account has this name; choose another one, such as with the office',
  },
} as const
const lastAdministrator = {
  LAST_ADMINISTRATOR: {
    status: 409,
    message: 'This is the last account that can make accounts; give another one the administrator role first',
  },
} as const

const words = Account.pick({ name: true, office: true, roles: true })

export const accounts = {
  list: forRoles('administrator')
    .route({ method: 'GET', path: '/accounts', summary: 'Every account, also the disabled ones' })
    .output(z.array(Account)),
  create: forConfirmedRoles('administrator')
    .route({
      method: 'POST',
      path: '/accounts',
      successStatus: 201,
      summary: 'Make an account; its owner must change the password at the first sign-in',
    })
    .errors({ ...nameTaken, ...secretErrors })
    .input(words.extend({ password: NewPassword }))
    .output(Account),
  update: forConfirmedRoles('administrator')
    .route({
      method: 'PUT',
      path: '/accounts/{id}',
      summary: 'Change name, office and roles; its sessions follow at once',
    })
    .errors({ ...nameTaken, ...lastAdministrator })
    .input(words.extend(which.shape))
    .output(Account),
  resetPassword: forConfirmedRoles('administrator')
    .route({
      method: 'POST',
      path: '/accounts/{id}/password',
      summary:
        'Set a password that its owner must change; removes the PIN and ends the sessions of the account',
    })
    .errors(secretErrors)
    .input(which.extend({ password: NewPassword }))
    .output(Account),
  disable: forConfirmedRoles('administrator')
    .route({
      method: 'POST',
      path: '/accounts/{id}/disable',
      summary: 'Let the account sign in no more; ends its sessions',
    })
    .errors(lastAdministrator)
    .input(which)
    .output(Account),
  enable: forConfirmedRoles('administrator')
    .route({ method: 'POST', path: '/accounts/{id}/enable', summary: 'Let a disabled account sign in again' })
    .input(which)
    .output(Account),
}
