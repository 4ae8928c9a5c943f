/** 紧急插播: takes over every page of every screen until it is lifted. */
import * as z from 'zod'
import {
  ALERT_LIMITS,
  AlertScreen,
  AlertWords,
  EndedAlert,
  Interrupted,
  ListedAlert,
  ScreenAlert,
} from './alertWords.ts'
import { CapMessage } from './capMessages.ts'
import { Id, Instant, Revision } from './common.ts'
import { forConfirmedRoles, forEverybody, forRoles, forScreen, forStaff } from './procedure.ts'

const Reason = z.string().trim().max(ALERT_LIMITS.reason)

const reasonNeeded = {
  REASON_NEEDED: { status: 422, message: 'Say why: others will read the reason' },
} as const

/** Without a name and password in it: it is shown to staff. */
const isPlainAddress = (text: string) => {
  const url = URL.parse(text)
  return (
    url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === ''
  )
}

/** An address that gives one message of the Common Alerting Protocol. */
export const CapAddress = z.object({
  url: z.string().trim().max(500).refine(isPlainAddress, 'http:// or https://, without name and password'),
  /** Between two questions. */
  seconds: z.int().min(10).max(3_600),
})
export type CapAddress = z.infer<typeof CapAddress>

/** Somebody whose signature under a message counts. */
export const CapSigner = z.object({
  /** The beginning of the SHA-256 of the key: two people compare it on the telephone. */
  id: Id,
  name: z.string(),
  /** SubjectPublicKeyInfo in PEM. */
  publicKey: z.string(),
  trustedAt: Instant,
})
export type CapSigner = z.infer<typeof CapSigner>

/** Checked when there are keys: a signature that is none of theirs is refused. */
export const MOST_SIGNERS = 20

export const AlertSettings = z.object({
  revision: Revision,
  screen: AlertScreen,
  /** Null: no address is asked. */
  address: CapAddress.nullable(),
  /** Whether messages on USB sticks are taken in: whoever plugs one in can then take over the screens. */
  sticks: z.boolean(),
  signers: z.array(CapSigner),
  /** Whether messages without a signature are refused; of no effect while there are no signers. */
  signedOnly: z.boolean(),
})
export type AlertSettings = z.infer<typeof AlertSettings>

export const alerts = {
  live: forEverybody
    .route({
      method: 'GET',
      path: '/alerts/live',
      summary: 'What takes over this screen now, gravest first, and what was lifted within the last minutes',
    })
    .output(
      z.object({
        alerts: z.array(ScreenAlert),
        ended: z.array(EndedAlert),
        screen: AlertScreen,
        /** Goes on once nothing takes over any more; null: no show was stopped. */
        interrupted: Interrupted.nullable(),
      }),
    ),
  interrupt: forScreen
    .route({
      method: 'PUT',
      path: '/alerts/interrupted',
      summary: 'The kiosk page says which show an alert stopped, or with null that it goes on',
    })
    .input(z.object({ interrupted: Interrupted.nullable() }))
    .output(z.object({ kept: z.literal(true) })),
  list: forStaff
    .route({ method: 'GET', path: '/alerts', summary: 'Every alert, newest first' })
    .output(z.array(ListedAlert)),
  raise: forRoles('editor', 'approver')
    .errors({
      ...reasonNeeded,
      ALERT_OVER: { status: 422, message: 'The end is over already; choose a later one or none' },
    })
    .route({
      method: 'POST',
      path: '/alerts',
      successStatus: 201,
      summary: 'Take over the screens at once; sent twice with one id it counts once',
    })
    .input(AlertWords.extend({ id: Id, reason: Reason }))
    .output(ListedAlert),
  lift: forRoles('editor', 'approver')
    .errors({
      ...reasonNeeded,
      ALERT_ENDED: { status: 409, message: 'This alert is over already' },
    })
    .route({ method: 'POST', path: '/alerts/{id}/lift', summary: 'Give the screens back' })
    .input(z.object({ id: Id, reason: Reason }))
    .output(ListedAlert),
  messages: forStaff
    .route({
      method: 'GET',
      path: '/alerts/messages',
      summary: 'Messages of the Common Alerting Protocol that came in, newest first, and what became of each',
    })
    .output(z.array(CapMessage)),
  cap: forEverybody
    .errors({ NOT_FOUND: { status: 404, message: 'There is no such alert' } })
    .route({
      method: 'GET',
      path: '/alerts/{id}/cap',
      summary:
        'An alert as a message of the Common Alerting Protocol 1.2; the Cancel of it once it is lifted',
    })
    .input(z.object({ id: Id }))
    .output(z.file()),
  settings: forStaff
    .route({
      method: 'GET',
      path: '/alerts/settings',
      summary: 'How alerts are heard and shown at this screen',
    })
    .output(AlertSettings),
  saveSettings: forRoles('technician')
    .route({ method: 'PUT', path: '/alerts/settings', summary: 'Change how alerts are heard and shown here' })
    .input(AlertSettings.omit({ signers: true }))
    .output(AlertSettings.extend({ savedAt: Instant })),
  trustSigner: forConfirmedRoles('technician')
    .errors({
      NO_SIGNER: {
        status: 422,
        message:
          'Expected a certificate or a public RSA key of 2048 bits or more, in PEM; got something else',
      },
      TOO_MANY_SIGNERS: { status: 422, message: `There are ${MOST_SIGNERS} keys; remove one first` },
    })
    .route({
      method: 'POST',
      path: '/alerts/signers',
      summary: 'Say whose signatures count under messages of the Common Alerting Protocol',
    })
    .input(
      z.object({
        name: z.string().trim().min(1).max(60),
        /** PEM. */
        key: z.string().max(20_000),
      }),
    )
    .output(AlertSettings),
  distrustSigner: forConfirmedRoles('technician')
    .errors({ NOT_FOUND: { status: 404, message: 'This key is not trusted' } })
    .route({ method: 'DELETE', path: '/alerts/signers/{id}', summary: 'Count a signature no longer' })
    .input(z.object({ id: Id }))
    .output(AlertSettings),
}
