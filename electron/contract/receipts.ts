/** 已阅: who reads a notice says so, by touch or by card; only counts are kept in sight, never who it was. */
import * as z from 'zod'
import { Id, Instant } from './common.ts'
import { IdentifiedBy } from './identity.ts'
import { IDENTIFICATION_LIMIT, orderingErrors } from './orders.ts'
import { forConfirmedRoles, forEverybody, forRoles, forScreen, forStaff } from './procedure.ts'
import { SheetFile, sheetErrors } from './sheets.ts'

/** Seconds until the same notice takes another touch at this screen: one finger is one reader. */
export const TOUCH_PAUSE_SECONDS = 10

/** Days after a notice's end during which staff may still ask who has not confirmed it; then its key is destroyed. */
export const ASKABLE_DAYS = 7

/** What the screen knows of a notice that is up. */
export const OpenReceipts = z.object({
  notice: Id,
  /** Whether it waits for the confirmation of those who are on a list. */
  asks: z.boolean(),
  /** How often it was said to be read, by touch or by card; null while these are too few to be published. */
  times: z.int().nullable(),
})
export type OpenReceipts = z.infer<typeof OpenReceipts>

/** A day of a screen. */
const DayCount = z.object({
  /** Of the local calendar: `2026-07-21`. */
  day: z.string(),
  /** Identifier of the place where the screen hung. */
  place: z.string(),
  touches: z.int(),
  /** Null when above zero but too few to be published. */
  cards: z.int().nullable(),
})

export const Receipts = z.object({
  touches: z.int(),
  /** Confirmations by card or number; null when above zero but too few to be published. */
  cards: z.int().nullable(),
  /** Of those on the list; null: there is none. */
  list: z.object({ workers: z.int(), confirmed: z.int() }).nullable(),
  /** Until when staff may ask who has not. */
  askableUntil: Instant,
  /** Whether the key is destroyed: nobody can be asked about any more. */
  sealed: z.boolean(),
  /** Newest day first. */
  days: z.array(DayCount),
})
export type Receipts = z.infer<typeof Receipts>

const receiptErrors = {
  NOTICE_DOWN: { status: 409, message: 'This notice is no longer on the screens' },
  NOT_RECORDED: { status: 507, message: 'It was not recorded and does not count; try again' },
  ...orderingErrors,
} as const

const listErrors = {
  BAD_LIST: {
    status: 422,
    message: 'Some lines hold no number, or share one where no heading says whose it is; nothing was changed',
    data: z.object({ lines: z.array(z.int()) }),
  },
  /** The key is gone, or the notice is over for so long that it is about to go. */
  LIST_CLOSED: { status: 409, message: 'This notice is over and its list is closed' },
  ...sheetErrors,
  ...orderingErrors,
} as const

const ofNotice = z.object({ notice: Id })

export const receipts = {
  open: forEverybody
    .route({
      method: 'GET',
      path: '/receipts',
      summary: 'The notices on the board now, with how often they were said to be read',
    })
    .output(z.array(OpenReceipts)),
  touch: forScreen
    .route({
      method: 'POST',
      path: '/receipts/touches',
      successStatus: 201,
      summary: 'Somebody has read a notice and touches 已阅; answered only when it is on disk',
    })
    .errors({
      ...receiptErrors,
      PAUSE: {
        status: 429,
        message: 'Somebody has just touched this at this screen; wait a moment',
        data: z.object({ waitSeconds: z.number() }),
      },
    })
    /** `id` is made by the page: the same touch sent twice counts once. */
    .input(ofNotice.extend({ id: Id }))
    .output(z.object({ counted: z.literal(true) })),
  card: forScreen
    .route({
      method: 'POST',
      path: '/receipts/cards',
      successStatus: 201,
      summary: 'A worker confirms a notice by card or number, once; answered only when it is on disk',
    })
    .errors({
      ...receiptErrors,
      ALREADY_CONFIRMED: { status: 409, message: 'This number has confirmed this notice already' },
      NOT_LISTED: { status: 403, message: 'This notice does not ask for the confirmation of this number' },
      UNREADABLE: { status: 422, message: 'Expected a card or employee number; swipe or type again' },
    })
    .input(
      ofNotice.extend({
        id: Id,
        /** What the reader or the keypad gave, as it came. Never stored. */
        identification: z.string().max(IDENTIFICATION_LIMIT),
        identifiedBy: IdentifiedBy.default('card'),
      }),
    )
    .output(z.object({ confirmed: z.literal(true) })),
  of: forStaff
    .route({ method: 'GET', path: '/receipts/{notice}', summary: 'How often a notice was said to be read' })
    .input(ofNotice)
    .output(Receipts),
  export: forRoles('editor', 'approver')
    .route({
      method: 'POST',
      path: '/receipts/{notice}/export',
      summary: 'The counts of a notice by day and screen, as XLSX or CSV',
    })
    .input(ofNotice.extend({ as: z.enum(['xlsx', 'csv']), language: z.enum(['zh-CN', 'en']) }))
    .output(z.object({ file: z.file() })),
  listWorkers: forConfirmedRoles('editor', 'administrator')
    .route({
      method: 'PUT',
      path: '/receipts/{notice}/workers',
      summary: 'Say whose confirmation a notice asks for, a worker a line; kept only as keyed hashes',
    })
    .errors(listErrors)
    .input(ofNotice.extend({ file: SheetFile }))
    .output(
      z.object({ workers: z.int(), /** Numbers that stood there more than once. */ repeated: z.int() }),
    ),
  missing: forConfirmedRoles('editor', 'administrator')
    .route({
      method: 'POST',
      path: '/receipts/{notice}/missing',
      summary: 'Those lines of a list that staff hold whose workers have not confirmed, as XLSX',
    })
    .errors({
      ...listErrors,
      AT_KIOSK: {
        status: 403,
        message: 'Who has not confirmed is not told at the kiosk; ask from a PC of the office',
      },
      NO_LIST: { status: 409, message: 'This notice asks nobody for a confirmation' },
    })
    .input(ofNotice.extend({ file: SheetFile }))
    .output(
      z.object({
        file: z.file(),
        missing: z.int(),
        confirmed: z.int(),
        /** Lines whose numbers are not on the list of the notice. */
        unlisted: z.int(),
      }),
    ),
}
