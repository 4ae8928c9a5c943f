/** 局域网后台: whether office PCs may open the console, through which interface, and how they come to trust it. */
import * as z from 'zod'
import { Instant, Revision } from './common.ts'
import { forConfirmedRoles, forEverybody, forRoles } from './procedure.ts'

/** A name that the office uses for the machine, `diantai.kuang.local` or `diantai`; never an address. */
export const HostName = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    'letters, digits, dashes and dots, such as diantai.kuang.local',
  )

export const MOST_HOST_NAMES = 10

export const LanFields = z
  .object({
    on: z.boolean(),
    /** As the system calls it, such as `eth0` or `以太网`; empty while none is chosen. */
    interface: z.string().max(256),
    port: z.int().min(1).max(65_535),
    names: z.array(HostName).max(MOST_HOST_NAMES),
  })
  .refine(({ on, interface: chosen }) => !on || chosen !== '', {
    message: 'choose an interface first',
    path: ['interface'],
  })
export type LanFields = z.infer<typeof LanFields>

/** Why nobody on the LAN is let in although they should be. */
export const LanObstacle = z.enum([
  /** The machine has no such interface now. */
  'no-interface',
  /** The interface has no address now: a cable is out, or no address was given. */
  'no-address',
  'port-taken',
  /** The system lets only its administrator use the port. */
  'port-forbidden',
  /** The certificate cannot speak for the address or a name. */
  'outside-certificate',
  /** The key or the certificate cannot be kept. */
  'not-saved',
  'failed',
])
export type LanObstacle = z.infer<typeof LanObstacle>

export const LanState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({
    kind: z.literal('open'),
    /** What to type into an office PC's browser; addresses first, then names. */
    addresses: z.array(z.url()),
  }),
  z.object({
    kind: z.literal('closed'),
    why: LanObstacle,
    /** For a technician, in English. */
    detail: z.string(),
  }),
])
export type LanState = z.infer<typeof LanState>

export const LanInterface = z.object({
  name: z.string(),
  addresses: z.array(z.string()),
  /** Reaches this machine alone. */
  loopback: z.boolean(),
})
export type LanInterface = z.infer<typeof LanInterface>

/** The certificate that office PCs are asked to trust. */
const LanAuthority = z.object({
  /** SHA-256, hex in capitals without separators. */
  fingerprint: z.string().regex(/^[0-9A-F]{64}$/),
  /** SHA-1, which is what Windows shows when it asks for trust. */
  thumbprint: z.string().regex(/^[0-9A-F]{40}$/),
  name: z.string(),
  /** Until when it holds. */
  until: Instant,
})

const Lan = z.object({
  ...LanFields.shape,
  revision: Revision,
  state: LanState,
  /** The interfaces that the machine has now. */
  interfaces: z.array(LanInterface),
  /** Null until it is first made, when the console is first opened to the LAN. */
  authority: LanAuthority.nullable(),
})
export type Lan = z.infer<typeof Lan>

const Change = LanFields.safeExtend({ revision: Revision })

/** Where the certificate is fetched, without signing in. */
export const AUTHORITY_FILE = '/trust/diantai-ca.crt'

export const lan = {
  get: forRoles('technician')
    .route({ method: 'GET', path: '/lan', summary: 'Whether and where the console is open to the LAN' })
    .output(Lan),
  update: forRoles('technician')
    .route({
      method: 'PUT',
      path: '/lan',
      summary: 'Open the console to the LAN, move it, or close it; takes effect at once',
    })
    .errors({
      NAMES_OUTSIDE: {
        status: 422,
        message:
          'The certificate that office PCs trust does not cover these names; leave them out, or make a new certificate',
        data: z.object({ names: z.array(z.string()) }),
      },
    })
    .input(Change)
    .output(Lan),
  renewAuthority: forConfirmedRoles('technician')
    .route({
      method: 'POST',
      path: '/lan/authority',
      summary:
        'Save the settings and make a new certificate for them; every office PC must then trust it anew',
    })
    .input(Change)
    .output(Lan),
  trust: forEverybody
    .route({
      method: 'GET',
      path: '/lan/trust',
      summary: `What an office PC compares before it trusts the certificate, which lies at ${AUTHORITY_FILE}`,
    })
    .output(
      z.object({
        authority: LanAuthority.nullable(),
        /** Where the console is open to the LAN now. */
        addresses: z.array(z.url()),
      }),
    ),
}
