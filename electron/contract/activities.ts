/** 活动: the catalogue of dishes, from which the menu of a round is made. */
import * as z from 'zod'
import { Bilingual, Id, Picture, Revision } from './common.ts'
import { forRoles, forStaff } from './procedure.ts'
import { cellProblem, SheetFile, sheetErrors } from './sheets.ts'

/** Pictograms that the page draws for categories. */
export const PICTOGRAMS = ['chess', 'sport', 'stage', 'film', 'brush', 'book', 'family', 'other'] as const

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
  /** Fewest people: from so many orders the activity is staged, N 人就上. */
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

/** An activity that needs more people than fit is one that nobody can hold. */
export const peopleFit = (
  { threshold, mostPeople }: Pick<ActivityDraft, 'threshold' | 'mostPeople'>,
  context: z.RefinementCtx,
) => {
  if (mostPeople !== null && mostPeople < threshold)
    context.addIssue({
      ...({ code: 'too_small', origin: 'number', minimum: threshold, inclusive: true } as const),
      ...{ path: ['mostPeople'], input: mostPeople, message: `at least the ${threshold} that are needed` },
    })
}

export const Activity = ActivityDraft.extend({ id: Id, revision: Revision, retired: z.boolean() })
export type Activity = z.infer<typeof Activity>

export const Catalogue = z.object({
  categories: z.array(Category),
  venues: z.array(Venue),
  slots: z.array(Slot),
  activities: z.array(Activity),
  /** Counts every save of the catalogue; a save of its lists or of a sheet names the one that was looked at. */
  revision: Revision.default(1),
})
export type Catalogue = z.infer<typeof Catalogue>

/** What activities choose from. */
export const CatalogueLists = Catalogue.pick({ categories: true, venues: true, slots: true })
export type CatalogueLists = z.infer<typeof CatalogueLists>
export const LIST_NAMES = ['categories', 'venues', 'slots'] as const
export type ListName = (typeof LIST_NAMES)[number]

/** As many as a page can show and a menu can offer. */
export const MOST_ENTRIES = 100

/** A sheet names an entry by its Chinese word, so a word stands for one entry only. */
const namedOnce = (entries: ReadonlyArray<{ id: string; name: Bilingual }>, context: z.RefinementCtx) => {
  const names = entries.map(({ name }) => name.zh.toLowerCase())
  const ids = entries.map(({ id }) => id)
  for (const [at, name] of names.entries())
    if (names.indexOf(name) < at || ids.indexOf(ids[at] ?? '') < at)
      context.addIssue({
        ...({ code: 'custom', params: { fault: 'twice' } } as const),
        ...{ path: [at, 'name', 'zh'], message: 'each only once; change or remove one of them' },
      })
}
const listOf = <Entry extends typeof Category | typeof Venue>(entry: Entry) =>
  z.array(entry).min(1).max(MOST_ENTRIES).superRefine(namedOnce)

export const ListsUpdate = z.object({
  categories: listOf(Category),
  venues: listOf(Venue),
  slots: listOf(Slot),
  revision: Revision,
})
export type ListsUpdate = z.infer<typeof ListsUpdate>

const placeErrors = {
  UNKNOWN_PLACE: { status: 422, message: 'The catalogue has no such category, venue or slot' },
} as const

/** The columns of the catalogue as a sheet, in their order. */
export const SHEET_COLUMNS = [
  ...(['id', 'category', 'titleZh', 'titleEn', 'pitchZh', 'pitchEn', 'minutes', 'threshold'] as const),
  ...(['mostPeople', 'venues', 'slots', 'equipment', 'organiser', 'joinable', 'retired'] as const),
] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** What is wrong with a cell; `heading`: the column is not there, `heading-repeated`: it is there twice. */
const SHEET_FAULTS = [
  ...(['missing', 'unknown', 'unknown-number', 'one-only', 'number', 'range', 'too-long'] as const),
  ...(['fewer-than-needed', 'repeated', 'heading', 'heading-repeated'] as const),
] as const
export type SheetFault = (typeof SHEET_FAULTS)[number]

const SheetProblem = cellProblem(SHEET_COLUMNS, SHEET_FAULTS)
export type SheetProblem = z.infer<typeof SheetProblem>

/** What a sheet does, or did, to the catalogue. */
const SheetCounts = z.object({ added: z.int(), changed: z.int(), same: z.int() })

const SheetPreview = SheetCounts.extend({
  problems: z.array(SheetProblem),
  /** Headings that are no columns of the catalogue: what stands below them is not read. */
  ignored: z.array(z.string()),
  /** Of the catalogue that the sheet was compared with. */
  revision: Revision,
})
export type SheetPreview = z.infer<typeof SheetPreview>

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
    .input(ActivityDraft.superRefine(peopleFit))
    .output(Activity),
  update: forRoles('editor')
    .route({
      method: 'PUT',
      path: '/activities/{id}',
      summary: 'Change an activity; rounds already made keep what they had',
    })
    .errors(placeErrors)
    .input(Activity.superRefine(peopleFit))
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
    .input(ListsUpdate)
    .output(Catalogue),
  export: forRoles('editor')
    .route({
      method: 'POST',
      path: '/activities/export',
      summary: 'The catalogue, or a template that explains itself, in the form that import reads',
    })
    .input(
      z.object({
        as: z.enum(['xlsx', 'csv']),
        /** `template`: headings, an example and what each column takes. */
        what: z.enum(['catalogue', 'template']).default('catalogue'),
        /** Of headings and explanations; names of categories, venues and slots are in Chinese. */
        language: z.enum(['zh-CN', 'en']).default('zh-CN'),
      }),
    )
    .output(z.object({ file: z.file() })),
  preview: forRoles('editor')
    .route({
      method: 'POST',
      path: '/activities/preview',
      summary: 'What an import would change; changes nothing',
    })
    .errors(sheetErrors)
    .input(z.object({ file: SheetFile }))
    .output(SheetPreview),
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
    .input(
      z.object({
        file: SheetFile,
        /** Of the preview: refused with CONFLICT if the catalogue was changed since. */
        revision: Revision.optional(),
      }),
    )
    .output(SheetCounts),
}
