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
}
