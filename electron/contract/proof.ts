/** 播出证明: how often captions ran through whole on a screen, by local day, and which frames were lost meanwhile. */
import * as z from 'zod'
import { Id, Level, Revision } from './common.ts'
import { forRoles, forScreen, forStaff } from './procedure.ts'

/** Days of which the counts are kept; older ones give way. */
export const PROOF_DAYS = 400
/** Rows of one answer. */
export const PROOF_ROWS = 2_000

/** Counts of one batch: small enough to leave with a page that closes. */
export const PROOF_BATCH = 100

/** How often the screen's page hands in what it has counted, in milliseconds; and when it is hidden. */
export const PROOF_BEAT_MS = 30_000

/** A day of the local calendar. */
const Day = z.iso.date()

/** More than a page can count between two answers of the station, however long that takes. */
const Count = z.int().min(0).max(10_000_000)

/** Of one caption, in the words of one revision, on one day. */
const Passes = z.object({
  caption: Id,
  revision: Revision,
  day: Day,
  /** Complete passes: from its first character to its last, with nothing over it. */
  passes: Count,
  /** Frames of the display that were watched while it ran, and those of them that did not come. */
  frames: Count,
  dropped: Count,
})
export type Passes = z.infer<typeof Passes>

export const PassesBatch = z.object({
  /** Made where it was counted: a batch that comes twice counts once. */
  id: Id,
  counts: z.array(Passes).min(1).max(PROOF_BATCH),
})
export type PassesBatch = z.infer<typeof PassesBatch>

export const ProofRow = Passes.extend({
  /** Identifier of the place where the screen hung. */
  place: z.string(),
  /** The words that ran; null: they are not known any more. */
  words: z.object({ text: z.string(), level: Level }).nullable(),
})
export type ProofRow = z.infer<typeof ProofRow>

/** Days from one to another, both included, at one place or at all. */
export const ProofFilter = z.object({ from: Day, until: Day, place: z.string().max(64).optional() })
export type ProofFilter = z.infer<typeof ProofFilter>

const errors = {
  PROOF_UNREADABLE: {
    status: 503,
    message: 'The counts of passes cannot be read now; check the disk, then try again',
  },
} as const

export const proof = {
  passes: forScreen
    .route({
      method: 'POST',
      path: '/proof/passes',
      summary: 'The kiosk page says which captions ran through; the same batch again changes nothing',
    })
    .input(PassesBatch)
    .output(z.object({ kept: z.literal(true) })),
  today: forStaff
    .route({
      method: 'GET',
      path: '/proof/today',
      summary: 'Complete passes of each caption today, by place',
    })
    .errors(errors)
    .output(z.array(z.object({ caption: Id, place: z.string(), passes: z.int() }))),
  list: forStaff
    .route({
      method: 'GET',
      path: '/proof',
      summary: `Passes by day, place and caption, newest day first, at most ${PROOF_ROWS} rows`,
    })
    .input(ProofFilter)
    .errors(errors)
    .output(
      z.object({
        rows: z.array(ProofRow),
        /** Of all rows that fit, also of those beyond the most that an answer holds. */
        total: z.object({ rows: z.int(), passes: z.int(), frames: z.int(), dropped: z.int() }),
        /** Every place that anything was ever counted at, for the filter. */
        places: z.array(z.string()),
      }),
    ),
  export: forRoles('editor', 'approver', 'administrator')
    .route({ method: 'POST', path: '/proof/export', summary: 'The same rows, all of them, as XLSX or CSV' })
    .input(ProofFilter.extend({ as: z.enum(['xlsx', 'csv']), language: z.enum(['zh-CN', 'en']) }))
    .errors(errors)
    .output(z.object({ file: z.file() })),
}
