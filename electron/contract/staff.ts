/** Staff sessions: a PIN opens the console. */
import * as z from 'zod'
import { Instant } from './common.ts'
import { forEverybody, forScreen, forStaff } from './procedure.ts'

export const Pin = z.string().regex(/^\d{6,12}$/, 'a PIN has 6 to 12 digits')

export const Session = z.object({
  /** False until staff have chosen a PIN; the console then asks for one. */
  pinChosen: z.boolean(),
  signedIn: z.boolean(),
  /** Whether this page proved to be the kiosk's screen. */
  screen: z.boolean(),
})
export type Session = z.infer<typeof Session>

const wrongPin = {
  WRONG_PIN: {
    status: 401,
    message: 'That is not the PIN',
    /** Seconds to wait before the next try is looked at. */
    data: z.object({ waitSeconds: z.number() }),
  },
  TOO_EARLY: {
    status: 429,
    message: 'Too many wrong PINs; wait before the next try',
    data: z.object({ waitSeconds: z.number() }),
  },
} as const
const tooSimple = {
  TOO_SIMPLE: {
    status: 422,
    message: 'Choose a PIN that is neither one digit repeated nor a run like 123456',
  },
} as const

export const staff = {
  session: forEverybody
    .route({ method: 'GET', path: '/staff/session', summary: 'Who this page is' })
    .output(Session),
  choosePin: forScreen
    .route({ method: 'POST', path: '/staff/pin', summary: 'Choose the first PIN; signs in' })
    .errors({
      ...tooSimple,
      ALREADY_CHOSEN: { status: 409, message: 'A PIN has been chosen already; sign in to change it' },
    })
    .input(z.object({ pin: Pin }))
    .output(Session),
  signIn: forEverybody
    .route({
      method: 'POST',
      path: '/staff/sign-in',
      summary: 'Open a staff session; answers with an HttpOnly cookie',
    })
    .errors(wrongPin)
    .input(z.object({ pin: z.string().max(64) }))
    .output(Session),
  signOut: forEverybody
    .route({ method: 'POST', path: '/staff/sign-out', summary: 'End the session' })
    .output(Session),
  changePin: forStaff
    .route({ method: 'PUT', path: '/staff/pin', summary: 'Change the PIN; every other session ends' })
    .errors({ ...wrongPin, ...tooSimple })
    .input(z.object({ current: z.string().max(64), next: Pin }))
    .output(z.object({ changedAt: Instant })),
  claimScreen: forStaff
    .route({
      method: 'POST',
      path: '/staff/screen',
      summary: 'Let the browser that asks be the kiosk screen until the station restarts',
    })
    .output(Session),
}
