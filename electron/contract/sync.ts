/** 同步: where the library comes from, how the nightly sync went, and what it may use. */
import * as z from 'zod'
import { Id, Instant } from './common.ts'
import { forConfirmedRoles, forRoles, forStaffUnattended } from './procedure.ts'

/** What a source does wrong. */
const SYNC_FAULTS = [
  'unreachable',
  'silent',
  'slow',
  'cut-off',
  'busy',
  'changed',
  'range',
  'missing',
  'no-library',
  'refused',
  'redirected',
  'encoded',
  'wrong-size',
] as const
export type SyncFaultCode = (typeof SYNC_FAULTS)[number]

/** Why what a source offers is not taken for the library. */
export const MANIFEST_REFUSALS = [
  'unsigned',
  'unknown-root',
  'unknown-key',
  'bad-signature',
  'malformed',
  'another-library',
  'older',
  'altered',
  'older-keys',
] as const
export type ManifestRefusalCode = (typeof MANIFEST_REFUSALS)[number]

const SyncFailureCode = z.enum([
  ...SYNC_FAULTS,
  ...MANIFEST_REFUSALS,
  /** `bytes`: how many are missing. */
  'disk-full',
  'not-written',
  /** Files on this disk are not what they were, and no source gave them anew. */
  'rotten',
  'no-source',
  'no-key',
  'cancelled',
  /** The night was too short; the next one goes on from there. */
  'window-over',
  'unexpected',
])

export const SyncFailure = z.object({
  code: SyncFailureCode,
  /** Where it was read from; empty: it concerns the station itself. */
  source: z.string(),
  /** For a technician, in English. */
  detail: z.string(),
  bytes: z.int().nullable(),
})
export type SyncFailure = z.infer<typeof SyncFailure>

const WebAddress = z.url({ protocol: /^https?$/ }).max(500)

/** `web`: any plain web server · `folder`: mounted from a server · `station`: another station of the LAN. */
export const SyncSource = z.discriminatedUnion('kind', [
  z.strictObject({ id: Id, kind: z.literal('web'), address: WebAddress }),
  z.strictObject({ id: Id, kind: z.literal('station'), address: WebAddress }),
  z.strictObject({ id: Id, kind: z.literal('folder'), address: z.string().trim().min(1).max(500) }),
])
export type SyncSource = z.infer<typeof SyncSource>

export const SyncSettings = z.object({
  /** Tried in this order. */
  sources: z.array(SyncSource).max(10),
  /** Of the line; null: as fast as it goes. */
  bytesPerSecond: z.int().min(1_024).nullable(),
  /** For the library that is in use; null: the whole of it. */
  quotaBytes: z.int().min(1).nullable(),
  /** Whether other stations of the LAN may fetch the library from here, without signing in. */
  share: z.boolean(),
})
export type SyncSettings = z.infer<typeof SyncSettings>

export const TrustedRoot = z.object({ id: Id, publicKey: z.string().max(1_000), trustedAt: Instant })
export type TrustedRoot = z.infer<typeof TrustedRoot>

const Count = z.int().min(0)

const SyncRun = z.object({
  byHand: z.boolean(),
  startedAt: Instant,
  /** The source that is being read. */
  source: z.string(),
  /** Bytes, of `total`; null until it is known. */
  done: Count,
  total: Count.nullable(),
})
export type SyncRun = z.infer<typeof SyncRun>

export const SyncOutcome = z.object({
  startedAt: Instant,
  endedAt: Instant,
  byHand: z.boolean(),
  /** `switched`: a newer library is in use · `unchanged`: there is none · `failed`: the one before plays on. */
  result: z.enum(['switched', 'unchanged', 'failed']),
  /** Where it was read from; empty: from nowhere. */
  source: z.string(),
  /** Bytes that came over the line. */
  fetched: Count,
  /** Files that came. */
  files: Count,
  /** Files on this disk that were read again to see whether they are what they were; those that were not. */
  verified: Count,
  repaired: Count,
  /** What went wrong on the way, also where another source helped. */
  failures: z.array(SyncFailure).max(40),
})
export type SyncOutcome = z.infer<typeof SyncOutcome>

export const LibraryState = z.object({
  library: z.string(),
  version: z.int(),
  issued: Instant,
  expires: Instant,
  /** It plays on, but nobody vouches for it any more. */
  expired: z.boolean(),
  /** Of the manifest, and of those how many are here: a quota leaves some out. */
  shows: Count,
  present: Count,
  bytes: Count,
})
export type LibraryState = z.infer<typeof LibraryState>

export const SyncState = z.object({
  settings: SyncSettings,
  roots: z.array(TrustedRoot),
  /** Null: nothing was ever fetched. */
  library: LibraryState.nullable(),
  running: SyncRun.nullable(),
  /** Newest first. */
  runs: z.array(SyncOutcome),
  /** Sticks that hold a library. */
  sticks: z.array(z.object({ path: z.string(), label: z.string() })),
  /** Local time; see the settings of the site. */
  window: z.object({ from: z.string(), to: z.string() }),
})
export type SyncState = z.infer<typeof SyncState>

const running = {
  SYNC_RUNNING: { status: 409, message: 'A sync is under way; wait for it, or cancel it' },
} as const

export const sync = {
  state: forStaffUnattended
    .route({
      method: 'GET',
      path: '/sync',
      summary: 'Sources, trusted keys, the library in use, the last sync',
    })
    .output(SyncState),
  configure: forRoles('technician')
    .route({
      method: 'PUT',
      path: '/sync',
      summary: 'Say where the library comes from and what a sync may use',
    })
    .input(SyncSettings)
    .output(SyncState),
  trust: forConfirmedRoles('technician')
    .route({
      method: 'POST',
      path: '/sync/roots',
      summary: 'Trust a root key (PEM): what its keys sign is taken',
    })
    .errors({
      NOT_A_KEY: {
        status: 422,
        message: 'Expected a public Ed25519 key in PEM, such as root.pub of the publisher',
      },
    })
    .input(z.object({ publicKey: z.string().max(1_000) }))
    .output(SyncState),
  distrust: forConfirmedRoles('technician')
    .route({
      method: 'DELETE',
      path: '/sync/roots/{id}',
      summary: 'Trust a root key no longer; shows play on',
    })
    .input(z.object({ id: Id }))
    .output(SyncState),
  start: forRoles('technician', 'editor')
    .route({ method: 'POST', path: '/sync/start', summary: 'Sync now, whatever the hour' })
    .errors(running)
    .output(SyncState),
  startFromStick: forConfirmedRoles('technician', 'editor')
    .route({ method: 'POST', path: '/sync/start-from-stick', summary: 'Sync now from a stick alone' })
    .errors({
      ...running,
      NO_STICK: { status: 409, message: 'The stick is gone, or holds no library; plug it in again' },
    })
    .input(z.object({ /** As the state names it. */ path: z.string().max(1_000) }))
    .output(SyncState),
  cancel: forRoles('technician', 'editor')
    .route({ method: 'POST', path: '/sync/cancel', summary: 'End the sync; what was fetched is kept' })
    .output(SyncState),
}
