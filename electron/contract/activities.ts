/** 活动: the catalogue of dishes, from which the menu of a round is made. */
import * as z from 'zod'
import { Bilingual, Id, Picture, Revision } from './common.ts'
import { forRoles, forStaff } from './procedure.ts'

/** Pictograms that the page draws for categories. */
const PICTOGRAMS = ['chess', 'sport', 'stage', 'film', 'brush', 'book', 'family', 'other'] as const

export const Category = z.object({ id: Id, name: Bilingual, pictogram: z.enum(PICTOGRAMS) })
export const Venue = z.object({ id: Id, name: Bilingual })
/** 时段: here a part of the week that fits a shift (早班后, 周末 …). */
export const Slot = z.object({ id: Id, name: Bilingual })
export type Category = z.infer<typeof Category>
export type Venue = z.infer<typeof Venue>
export type Slot = z.infer<typeof Slot>

export const ActivityDraft = z.object({
  category: Id,
  title: Bilingual,
  /** One line that makes one want to come. */
  pitch: Bilingual,
  picture: Picture.nullable(),
  minutes: z.int().min(5).max(1_440),
  /** Orders from which the activity is staged: N 人就上. */
  threshold: z.int().min(1).max(10_000),
  /** Venues and slots that can be chosen with it; at least one of each. */
  venues: z.array(Id).min(1),
  slots: z.array(Id).min(1),
  /** Most people that fit; null: no limit. */
  mostPeople: z.int().min(1).max(10_000).nullable().default(null),
  /** What must be brought or set up; may be empty. */
  equipment: z.string().trim().max(100).default(''),
  /** Who holds it: 工会, 团委, 综采二队 …; may be empty. */
  organiser: z.string().trim().max(40).default(''),
  /** Whether workers may offer to take part or to perform. */
  joinable: z.boolean().default(false),
})
export type ActivityDraft = z.infer<typeof ActivityDraft>

export const Activity = ActivityDraft.extend({ id: Id, revision: Revision, retired: z.boolean() })
export type Activity = z.infer<typeof Activity>

export const Catalogue = z.object({
  categories: z.array(Category),
  venues: z.array(Venue),
  slots: z.array(Slot),
  activities: z.array(Activity),
})
export type Catalogue = z.infer<typeof Catalogue>

const placeErrors = {
  UNKNOWN_PLACE: { status: 422, message: 'The catalogue has no such category, venue or slot' },
} as const

const sheet = z.file().max(4 * 1024 * 1024)

/** A cell that cannot be taken: counted as a spreadsheet counts, the heading being row 1. */
export const SheetProblem = z.object({
  row: z.int().min(1),
  column: z.string(),
  fault: z.enum(['missing', 'unknown', 'number', 'range', 'too-long', 'repeated', 'heading']),
  came: z.string(),
  /** What would do: known names, or a range. */
  expected: z.string(),
})
export type SheetProblem = z.infer<typeof SheetProblem>

const sheetErrors = {
  NOT_A_SHEET: { status: 415, message: 'Expected an XLSX file or a CSV file in UTF-8 or GB 18030' },
} as const

export const activities = {
  catalogue: forStaff
    .route({ method: 'GET', path: '/activities', summary: 'Categories, venues, slots and every activity' })
    .output(Catalogue),
  create: forRoles('editor')
    .route({
      method: 'POST',
      path: '/activities',
      successStatus: 201,
      summary: 'Add an activity to the catalogue',
    })
    .errors(placeErrors)
    .input(ActivityDraft)
    .output(Activity),
  update: forRoles('editor')
    .route({
      method: 'PUT',
      path: '/activities/{id}',
      summary: 'Change an activity; rounds already made keep what they had',
    })
    .errors(placeErrors)
    .input(ActivityDraft.extend({ id: Id, revision: Revision, retired: z.boolean() }))
    .output(Activity),
  lists: forRoles('editor')
    .route({
      method: 'PUT',
      path: '/activities/lists',
      summary: 'Change categories, venues and slots; what is in use stays',
    })
    .errors({
      IN_USE: {
        status: 409,
        message: 'An activity uses what would be removed; change or retire that activity first',
        data: z.object({ ids: z.array(Id) }),
      },
    })
    .input(
      z.object({
        categories: z.array(Category).min(1),
        venues: z.array(Venue).min(1),
        slots: z.array(Slot).min(1),
      }),
    )
    .output(Catalogue),
  export: forRoles('editor')
    .route({
      method: 'POST',
      path: '/activities/export',
      summary: 'The catalogue as XLSX or CSV, in the form that import reads',
    })
    .input(z.object({ as: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ file: z.file() })),
  preview: forRoles('editor')
    .route({
      method: 'POST',
      path: '/activities/preview',
      summary: 'What an import would change; changes nothing',
    })
    .errors(sheetErrors)
    .input(z.object({ file: sheet }))
    .output(z.object({ added: z.int(), changed: z.int(), same: z.int(), problems: z.array(SheetProblem) })),
  import: forRoles('editor')
    .route({ method: 'POST', path: '/activities/import', summary: 'Take a sheet in, whole or not at all' })
    .errors({
      ...sheetErrors,
      BAD_SHEET: {
        status: 422,
        message: 'Some cells cannot be taken; nothing was changed',
        data: z.object({ problems: z.array(SheetProblem) }),
      },
    })
    .input(z.object({ file: sheet }))
    .output(z.object({ added: z.int(), changed: z.int(), same: z.int() })),
}
