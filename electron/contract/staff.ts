/** Staff sessions: signing in with a password anywhere, or with a PIN at the kiosk's own screen. */
import * as z from 'zod'
import { Account, AccountName, NewPassword, Pin, secretErrors } from './accounts.ts'
import { Id, Instant, Person, Role } from './common.ts'
import { forEverybody, forRoles, forScreen, forStaff } from './procedure.ts'

export const Session = z.object({
  /** No account exists yet: the console asks for the administrator's. */
  firstStart: z.boolean(),
  /** Who is signed in; null: nobody. */
  account: z
    .object({
      ...Person.shape,
      office: z.string(),
      roles: z.array(Role),
      hasPin: z.boolean(),
      /** The password was set by somebody else: it must be changed before anything else. */
      mustChangePassword: z.boolean(),
    })
    .nullable(),
  /** Whether this page proved to be the kiosk's screen. */
  screen: z.boolean(),
  /** Whether the password was given again within the last minutes. */
  confirmed: z.boolean(),
  /** Seconds until the session ends: when nobody does anything, and at the latest. Null: nobody is signed in. */
  endsIn: z.object({ idle: z.number(), latest: z.number() }).nullable(),
})
export type Session = z.infer<typeof Session>

const wait = z.object({ /** Until the next try is looked at. */ waitSeconds: z.number() })
const tryErrors = {
  WRONG_CREDENTIALS: { status: 401, message: 'The name and the secret do not belong together', data: wait },
  TOO_EARLY: { status: 429, message: 'Too many wrong tries; wait before the next one', data: wait },
  BUSY: { status: 429, message: 'Too many people are signing in at this moment; try again in a few seconds' },
} as const

/** What was typed, whatever it is. */
const typed = z.string().max(128)

export const staff = {
  session: forEverybody
    .route({ method: 'GET', path: '/staff/session', summary: 'Who this page is' })
    .output(Session),
  makeAdministrator: forScreen
    .route({
      method: 'POST',
      path: '/staff/first',
      summary: 'Make the first account, an administrator and technician; signs in',
    })
    .errors({
      ...secretErrors,
      ALREADY_MADE: { status: 409, message: 'There are accounts already; sign in with one of them' },
    })
    .input(
      z.object({
        name: AccountName,
        office: Account.shape.office,
        password: NewPassword,
        pin: Pin.nullable(),
      }),
    )
    .output(Session),
  names: forScreen
    .route({
      method: 'GET',
      path: '/staff/names',
      summary: 'Accounts that have a PIN, for the kiosk to choose from',
    })
    .output(z.array(Person.extend({ office: z.string() }))),
  signIn: forEverybody
    .route({
      method: 'POST',
      path: '/staff/sign-in',
      summary: 'Open a session by name and password; answers with an HttpOnly cookie',
    })
    .errors(tryErrors)
    .input(z.object({ name: typed, password: typed }))
    .output(Session),
  signInByPin: forScreen
    .route({
      method: 'POST',
      path: '/staff/sign-in-by-pin',
      summary: 'Open a session at the kiosk by account and PIN',
    })
    .errors(tryErrors)
    .input(z.object({ account: Id, pin: typed }))
    .output(Session),
  signOut: forEverybody
    .route({ method: 'POST', path: '/staff/sign-out', summary: 'End the session' })
    .output(Session),
  stay: forStaff
    .route({
      method: 'POST',
      path: '/staff/stay',
      summary: 'Say that somebody is at the page, typing or reading, so that the session stays open',
    })
    .output(Session),
  confirm: forStaff
    .route({
      method: 'POST',
      path: '/staff/confirm',
      summary: 'Give the password (at the kiosk also the PIN) again, for five minutes',
    })
    .errors(tryErrors)
    .input(z.object({ secret: typed }))
    .output(Session),
  changePassword: forStaff
    .route({
      method: 'PUT',
      path: '/staff/password',
      summary: 'Change the own password; every other session of the account ends',
    })
    .errors({ ...tryErrors, ...secretErrors })
    .input(z.object({ current: typed, next: NewPassword }))
    .output(z.object({ changedAt: Instant })),
  changePin: forStaff
    .route({ method: 'PUT', path: '/staff/pin', summary: 'Change or remove the own PIN for the kiosk' })
    .errors({ ...tryErrors, ...secretErrors })
    .input(z.object({ password: typed, pin: Pin.nullable() }))
    .output(z.object({ changedAt: Instant })),
  claimScreen: forRoles('technician')
    .route({
      method: 'POST',
      path: '/staff/screen',
      summary:
        'Let the browser that asks be the kiosk screen until the station restarts; on this machine alone',
    })
    .output(Session),
}
