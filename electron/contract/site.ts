/** The site: what this mine and this screen are. */
import * as z from 'zod'
import { Instant } from './common.ts'
import { forEverybody, forStaff } from './procedure.ts'

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 08:00')

export const SiteFields = z.object({
  mine: z.string().trim().min(1).max(30),
  place: z.string().trim().min(1).max(30),
  language: z.enum(['zh-CN', 'en']),
  /** Sizes on the page come from these: millimetres from the diagonal, caption height from the distance. */
  screen: z.object({
    diagonalInches: z.number().min(7).max(120),
    viewingDistanceMetres: z.number().min(1).max(20),
  }),
  /** Characters a second. */
  captionSpeed: z.number().min(1).max(12),
  /** First day without an accident (local date); null hides the counter. */
  safeSince: z.iso.date().nullable(),
  shifts: z
    .array(z.object({ name: z.string().trim().min(1).max(12), start: TimeOfDay, end: TimeOfDay }))
    .max(6),
})
export type SiteFields = z.infer<typeof SiteFields>

export const Site = SiteFields.extend({ revision: z.int().min(1), updatedAt: Instant })
export type Site = z.infer<typeof Site>

export const site = {
  get: forEverybody.route({ method: 'GET', path: '/site', summary: 'The settings of the site' }).output(Site),
  update: forStaff
    .route({ method: 'PUT', path: '/site', summary: 'Change the settings of the site' })
    .input(SiteFields.extend({ revision: z.int().min(1) }))
    .output(Site),
}
