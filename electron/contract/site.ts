/** The site: what this mine and this screen are. */
import type * as z from 'zod'
import { Instant, Revision } from './common.ts'
import { forEverybody, forRoles } from './procedure.ts'
import { holdsTogether } from './siteFaults.ts'
import { SiteShape } from './siteFields.ts'

export const SiteFields = SiteShape.superRefine(holdsTogether)
export type SiteFields = z.infer<typeof SiteFields>

export const Site = SiteFields.safeExtend({ revision: Revision, updatedAt: Instant })
export type Site = z.infer<typeof Site>

export const site = {
  get: forEverybody.route({ method: 'GET', path: '/site', summary: 'The settings of the site' }).output(Site),
  update: forRoles('technician', 'administrator')
    .route({
      method: 'PUT',
      path: '/site',
      summary: 'Change the settings of the site; `approval` as administrator, everything else as technician',
    })
    .input(SiteFields.safeExtend({ revision: Revision }))
    .output(Site),
}
